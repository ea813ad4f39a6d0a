package io.tributary.api;

import io.javalin.config.RoutesConfig;
import io.tributary.api.deadletter.DeadLetterOffice;
import io.tributary.api.deadletter.LetterLog;
import io.tributary.api.deadletter.Resolutions;
import io.tributary.api.ingest.EventPublisher;
import io.tributary.api.position.TokenCodec;
import io.tributary.api.query.BusinessTime;
import io.tributary.api.readmodel.list.DeadLetterRows;
import io.tributary.api.rest.DeadLetterBatchResource;
import io.tributary.api.rest.DeadLetterResource;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/** Dead letters one by one: read where they lie, and resolved. */
record DeadLetters(DeadLetterOffice office, DeadLetterRows rows) {
    /** About as long as the read model takes to have a few records, and some more. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    static DeadLetters start(Messaging messaging, Analytics analytics, EventPublisher publisher, Parts parts) {
        DeadLetterRows rows = new DeadLetterRows(analytics.model());
        Resolutions resolutions = parts.add(Resolutions.connect(
                messaging.connection(),
                messaging.topics().deadLetterResolutions().name(),
                messaging.registry()));
        LetterLog log = LetterLog.of(
                messaging.connection(), messaging.topics().deadLetters().name(), messaging.registry());
        return new DeadLetters(
                new DeadLetterOffice(
                        log,
                        publisher,
                        resolutions,
                        messaging.topics(),
                        messaging.registry(),
                        Clock.tickMillis(ZoneOffset.UTC),
                        rows::statuses,
                        () -> analytics.feed().await(PATIENCE)),
                rows);
    }

    void addTo(RoutesConfig routes, TokenCodec tokens, BusinessTime time) {
        new DeadLetterBatchResource(office, rows, tokens, time).addTo(routes);
        new DeadLetterResource(office, rows, tokens, time).addTo(routes);
    }
}
