package io.tributary.api.readmodel.feed;

import static io.tributary.api.readmodel.feed.FedTable.CAMPAIGN_RESPONSES;
import static io.tributary.api.readmodel.feed.FedTable.CUSTOMER_PRODUCTS;
import static io.tributary.api.readmodel.feed.FedTable.CUSTOMER_SERVICE;
import static io.tributary.api.readmodel.feed.FedTable.PURCHASE_TRANSACTIONS;
import static io.tributary.api.readmodel.feed.FedTable.WEBSITE_BEHAVIOR;

import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.FactCodec;
import io.tributary.topology.fact.FactKind;
import io.tributary.topology.fact.Interaction;
import io.tributary.topology.fact.Purchase;
import io.tributary.topology.fact.Relationship;
import io.tributary.topology.fact.Response;
import io.tributary.topology.fact.Session;
import io.tributary.topology.store.TimelineChange;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The changelog of the timeline: the five tables of facts, winners only. */
final class TimelineSource implements Source {
    private final FactCodec codec = new FactCodec();

    @Override
    public Optional<Change> read(ConsumerRecord<byte[], byte[]> record) {
        return TimelineChange.read(codec, record.key(), record.value())
                .map(change -> change.standing()
                        .map(TimelineSource::row)
                        .orElseGet(() -> Change.deletion(table(change.kind()), change.customerId(), change.id())));
    }

    private static FedTable table(FactKind kind) {
        return switch (kind) {
            case PURCHASE -> PURCHASE_TRANSACTIONS;
            case INTERACTION -> CUSTOMER_SERVICE;
            case RESPONSE -> CAMPAIGN_RESPONSES;
            case SESSION -> WEBSITE_BEHAVIOR;
            case RELATIONSHIP -> CUSTOMER_PRODUCTS;
        };
    }

    private static Change row(Fact fact) {
        Instant at = Instant.ofEpochMilli(fact.occurredAt());
        if (fact instanceof Purchase purchase) {
            return Change.row(
                    PURCHASE_TRANSACTIONS,
                    purchase.customerId(),
                    purchase.id(),
                    purchase.productId(),
                    at,
                    purchase.quantity(),
                    BigDecimal.valueOf(purchase.amountMinor(), 2),
                    purchase.storeId(),
                    purchase.orderId(),
                    purchase.status());
        }
        if (fact instanceof Interaction interaction) {
            return Change.row(
                    CUSTOMER_SERVICE,
                    interaction.customerId(),
                    interaction.id(),
                    at,
                    interaction.type(),
                    interaction.productId(),
                    interaction.resolutionStatus(),
                    interaction.satisfactionScore() == 0 ? null : interaction.satisfactionScore());
        }
        if (fact instanceof Response response) {
            return Change.row(
                    CAMPAIGN_RESPONSES,
                    response.customerId(),
                    response.id(),
                    response.campaignId(),
                    at,
                    response.type());
        }
        if (fact instanceof Relationship relationship) {
            Long endsAt = relationship.endsAt();
            Long value = relationship.valueMinor();
            return Change.row(
                    CUSTOMER_PRODUCTS,
                    relationship.customerId(),
                    relationship.id(),
                    relationship.productId(),
                    relationship.type(),
                    at,
                    endsAt == null ? null : Instant.ofEpochMilli(endsAt),
                    value == null ? null : BigDecimal.valueOf(value, 2));
        }
        Session session = (Session) fact;
        return Change.row(
                WEBSITE_BEHAVIOR,
                session.customerId(),
                session.id(),
                at,
                session.pagesViewed(),
                session.timeSpent(),
                session.source(),
                session.viewedProducts().isEmpty() ? null : session.viewedProducts());
    }
}
