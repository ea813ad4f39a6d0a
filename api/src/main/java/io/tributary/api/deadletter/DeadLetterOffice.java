package io.tributary.api.deadletter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.api.ingest.EventPublisher;
import io.tributary.api.ingest.JsonReader;
import io.tributary.api.ingest.Reading;
import io.tributary.api.query.NotReadyException;
import io.tributary.schemas.avro.DeadLetterResolution;
import io.tributary.schemas.serde.RegistryUnavailableException;
import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.source.Violation;
import io.tributary.schemas.topic.TopicCatalogue;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Resolves dead letters: sends records again as their source would, as they are or corrected, or discards them.
 *
 * <p>First the record is written, then that its letter is resolved. Whoever is cut off between the two finds the letter open
 * and sends it again, which changes nothing, since a record that comes twice counts once. Thread-safe.
 */
public final class DeadLetterOffice {
    public static final String OPEN = "OPEN";
    public static final String REPLAYED = "REPLAYED";
    public static final String DISCARDED = "DISCARDED";

    /** Letters that are in memory at a time, whole. */
    private static final int READ_AT_ONCE = 100;

    private final LetterLog log;
    private final EventPublisher publisher;
    private final Resolutions resolutions;
    private final SchemaRegistry registry;
    private final InstantSource clock;
    private final Function<Collection<String>, Map<String, String>> statuses;
    private final Runnable awaitSeen;
    private final Map<String, SourceTable> tables = new HashMap<>();
    private final Set<LetterId> underWay = ConcurrentHashMap.newKeySet();

    /**
     * @param statuses of those of some letters that are known, by id: {@link #OPEN}, {@link #REPLAYED}, {@link #DISCARDED}
     * @param awaitSeen waits a while until the statuses include what was written
     */
    public DeadLetterOffice(
            LetterLog log,
            EventPublisher publisher,
            Resolutions resolutions,
            TopicCatalogue topics,
            SchemaRegistry registry,
            InstantSource clock,
            Function<Collection<String>, Map<String, String>> statuses,
            Runnable awaitSeen) {
        this.log = log;
        this.publisher = publisher;
        this.resolutions = resolutions;
        this.registry = registry;
        this.clock = clock;
        this.statuses = statuses;
        this.awaitSeen = awaitSeen;
        for (SourceTable table : SourceTable.values()) {
            tables.put(topics.source(table).name(), table);
        }
    }

    /** A letter, whole; empty when Kafka no longer has it. */
    public Optional<Letter> letter(LetterId id) {
        return Optional.ofNullable(log.read(List.of(id)).get(id));
    }

    /** The source table that a letter's record was meant for; empty where nobody knows. */
    public Optional<SourceTable> table(Letter letter) {
        return Optional.ofNullable(tables.get(letter.topic()));
    }

    /** What is in a letter's record, and whether it could be taken in today. */
    public LetterContent content(Letter letter) {
        try {
            return LetterContent.of(letter.value(), table(letter), registry);
        } catch (RegistryUnavailableException away) {
            throw new NotReadyException("the schema registry does not answer: " + away.getMessage());
        }
    }

    /**
     * Sends records again as they are.
     *
     * @return what came of each, in the order of the ids
     */
    public Map<LetterId, Resolution> replay(Collection<LetterId> ids) {
        return resolve(ids, REPLAYED, null, false, this::asItIs);
    }

    /**
     * Sends a record in the place of one that was put aside.
     *
     * @param corrected in the form of {@code POST /api/events/{type}}
     * @param table that it is of, where the letter doesn't say; may be null
     */
    public Resolution replay(LetterId id, ObjectNode corrected, SourceTable table) {
        return resolve(List.of(id), REPLAYED, null, true, letter -> corrected(letter, corrected, table))
                .get(id);
    }

    /**
     * Lets records be.
     *
     * @param note why, for those who look later
     * @return what came of each, in the order of the ids
     */
    public Map<LetterId, Resolution> discard(Collection<LetterId> ids, String note) {
        return resolve(ids, DISCARDED, note, false, null);
    }

    /** What is to be sent in a letter's place, or what stands against it. */
    private sealed interface Wish {}

    private record Send(SourceTable table, SpecificRecord record) implements Wish {}

    private record Not(Resolution why) implements Wish {}

    private Wish asItIs(Letter letter) {
        LetterContent content = content(letter);
        return content.obstacle().isPresent()
                ? new Not(new Resolution.Refused(content.obstacle().get()))
                : new Send(table(letter).orElseThrow(), content.record().orElseThrow());
    }

    private Wish corrected(Letter letter, ObjectNode corrected, SourceTable otherwise) {
        SourceTable table = table(letter).orElse(otherwise);
        if (table == null) {
            return new Not(new Resolution.Invalid(new Violation(
                    "source",
                    "absent",
                    "must name the source table: the letter doesn't say which one it was meant for")));
        }
        Reading reading = JsonReader.of(table).read(corrected);
        return reading instanceof Reading.Accepted accepted
                ? new Send(table, accepted.record())
                : new Not(new Resolution.Invalid(((Reading.Refused) reading).violation()));
    }

    private Map<LetterId, Resolution> resolve(
            Collection<LetterId> ids, String status, String note, boolean corrected, Function<Letter, Wish> wishes) {
        Map<LetterId, Resolution> outcomes = new LinkedHashMap<>();
        ids.forEach(id -> outcomes.put(id, null));
        Set<LetterId> mine = new TreeSet<>();
        try {
            for (LetterId id : List.copyOf(outcomes.keySet())) {
                if (underWay.add(id)) {
                    mine.add(id);
                } else {
                    outcomes.put(id, new Resolution.Settled("somebody else is resolving it just now"));
                }
            }
            // Asked only now: who was at it before has been waited for, and is seen.
            Map<String, String> known =
                    statuses.apply(mine.stream().map(LetterId::toString).toList());
            List<LetterId> open = new ArrayList<>();
            for (LetterId id : mine) {
                String now = known.get(id.toString());
                if (now == null) {
                    outcomes.put(id, new Resolution.Unknown());
                } else if (now.equals(OPEN)) {
                    open.add(id);
                } else {
                    outcomes.put(id, new Resolution.Settled("it is resolved already: " + now));
                }
            }
            for (int from = 0; from < open.size(); from += READ_AT_ONCE) {
                List<LetterId> some = open.subList(from, Math.min(from + READ_AT_ONCE, open.size()));
                outcomes.putAll(
                        wishes == null
                                ? written(some, status, note, false, Map.of())
                                : sent(some, status, note, corrected, wishes));
            }
            if (outcomes.values().stream().anyMatch(Resolution.Resolved.class::isInstance)) {
                awaitSeen();
            }
        } finally {
            underWay.removeAll(mine);
        }
        return outcomes;
    }

    private void awaitSeen() {
        try {
            awaitSeen.run();
        } catch (NotReadyException notNow) {
            // It is written down, and will be seen.
        }
    }

    private Map<LetterId, Resolution> sent(
            List<LetterId> ids, String status, String note, boolean corrected, Function<Letter, Wish> wishes) {
        Map<LetterId, Resolution> outcomes = new HashMap<>();
        Map<LetterId, Letter> letters = log.read(ids);
        Map<LetterId, CompletableFuture<RecordMetadata>> sent = new LinkedHashMap<>();
        for (LetterId id : ids) {
            Letter letter = letters.get(id);
            Wish wish = letter == null ? new Not(new Resolution.Gone()) : wishes.apply(letter);
            if (wish instanceof Send send) {
                sent.put(id, publisher.publish(send.table, send.record));
            } else {
                outcomes.put(id, ((Not) wish).why);
            }
        }
        Map<LetterId, RecordMetadata> places = new LinkedHashMap<>();
        sent.forEach((id, acknowledgement) -> {
            try {
                places.put(id, acknowledgement.join());
            } catch (CompletionException failed) {
                outcomes.put(id, unavailable(failed));
            }
        });
        outcomes.putAll(written(List.copyOf(places.keySet()), status, note, corrected, places));
        return outcomes;
    }

    private Map<LetterId, Resolution> written(
            List<LetterId> ids, String status, String note, boolean corrected, Map<LetterId, RecordMetadata> places) {
        var now = clock.instant();
        Map<LetterId, CompletableFuture<RecordMetadata>> acknowledgements = new LinkedHashMap<>();
        for (LetterId id : ids) {
            acknowledgements.put(
                    id, resolutions.write(new DeadLetterResolution(id.toString(), status, note, corrected, now)));
        }
        Map<LetterId, Resolution> outcomes = new HashMap<>();
        acknowledgements.forEach((id, acknowledgement) -> {
            try {
                acknowledgement.join();
                RecordMetadata place = places.get(id);
                outcomes.put(
                        id,
                        new Resolution.Resolved(
                                status,
                                now,
                                place == null
                                        ? Map.of()
                                        : Map.of(
                                                new TopicPartition(place.topic(), place.partition()),
                                                place.offset() + 1)));
            } catch (CompletionException failed) {
                outcomes.put(id, unavailable(failed));
            }
        });
        return outcomes;
    }

    private static Resolution unavailable(CompletionException failed) {
        return new Resolution.Unavailable("it could not be written to Kafka, send it again: "
                + String.valueOf(failed.getCause().getMessage()));
    }
}
