package io.tributary.api.demo.shop;

import io.tributary.schemas.avro.CampaignResponse;
import io.tributary.schemas.avro.CustomerProductRelationship;
import io.tributary.schemas.avro.CustomerServiceInteraction;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.avro.WebsiteSession;
import io.tributary.schemas.source.PurchaseStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One customer's facts in the books: of each identity the winner, and nothing added up. What it comes to is computed
 * from all of them when it is asked for, which the platform never does.
 */
final class Account {
    private final Map<String, Entry.Bought> bought = new HashMap<>();
    private final TreeMap<String, Entry.Contacted> contacted = new TreeMap<>();
    private final Map<String, Entry.Responded> responded = new HashMap<>();
    private final Map<String, Entry.Visited> visited = new HashMap<>();
    private final Map<String, Entry.Signed> signed = new HashMap<>();

    void enter(PurchaseTransaction fact) {
        keep(
                bought,
                fact.getTransactionId(),
                new Entry.Bought(
                        fact.getVersion(),
                        fact.getDeleted(),
                        fact.getPurchaseDate().toEpochMilli(),
                        PurchaseStatus.of(fact.getStatus()).orElseThrow().counts(),
                        fact.getQuantity(),
                        fact.getTotalAmount().movePointRight(2).longValueExact(),
                        fact.getProductId(),
                        fact.getOrderId()));
    }

    void enter(CustomerServiceInteraction fact) {
        keep(
                contacted,
                fact.getInteractionId(),
                new Entry.Contacted(
                        fact.getVersion(),
                        fact.getDeleted(),
                        fact.getInteractionDate().toEpochMilli(),
                        fact.getInteractionType(),
                        fact.getSatisfactionScore()));
    }

    void enter(CampaignResponse fact) {
        keep(
                responded,
                fact.getResponseId(),
                new Entry.Responded(
                        fact.getVersion(),
                        fact.getDeleted(),
                        fact.getResponseDate().toEpochMilli(),
                        fact.getCampaignId(),
                        "unsubscribe".equalsIgnoreCase(fact.getResponseType())));
    }

    void enter(WebsiteSession fact) {
        keep(
                visited,
                fact.getSessionId(),
                new Entry.Visited(
                        fact.getVersion(),
                        fact.getDeleted(),
                        fact.getVisitDate().toEpochMilli(),
                        fact.getTimeSpent(),
                        fact.getViewedProducts()));
    }

    void enter(CustomerProductRelationship fact) {
        Contract contract = new Contract(
                fact.getCustomerId(),
                fact.getRelationshipId(),
                fact.getProductId(),
                fact.getRelationshipType(),
                fact.getStartDate(),
                fact.getEndDate(),
                fact.getValue() == null ? null : fact.getValue().setScale(2));
        keep(
                signed,
                fact.getRelationshipId(),
                new Entry.Signed(
                        fact.getVersion(),
                        fact.getDeleted(),
                        fact.getStartDate().toEpochMilli(),
                        contract));
    }

    private static <E extends Entry> void keep(Map<String, E> entries, String id, E entry) {
        entries.merge(id, entry, (known, later) -> later.version() >= known.version() ? later : known);
    }

    /** Purchases, returns and adjustments that count. */
    Stream<Entry.Bought> counting() {
        return bought.values().stream().filter(line -> line.counts() && !line.deleted());
    }

    /** Those with a quantity above 0. */
    Stream<Entry.Bought> purchases() {
        return counting().filter(line -> line.quantity() > 0);
    }

    /** In the order of their ids. */
    Stream<Entry.Contacted> contacts() {
        return contacted.values().stream().filter(contact -> !contact.deleted());
    }

    /** All but farewells. */
    Stream<Entry.Responded> responses() {
        return responded.values().stream().filter(response -> !response.deleted() && !response.unsubscribed());
    }

    Stream<Entry.Visited> sessions() {
        return visited.values().stream().filter(session -> !session.deleted());
    }

    Stream<Contract> contracts() {
        return signed.values().stream().filter(entry -> !entry.deleted()).map(Entry.Signed::contract);
    }

    /** Every fact that counts for something; contracts do for nothing. */
    Stream<Entry> seen() {
        return Stream.of(
                        counting(),
                        contacts(),
                        responded.values().stream().filter(response -> !response.deleted()),
                        sessions())
                .flatMap(entries -> entries);
    }
}
