package io.tributary.api.demo.shop;

import io.tributary.schemas.source.SourceTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** A whole history in memory, to be looked at. */
record History(ShopPlan plan, List<Delivery> deliveries) {
    static final Instant UNTIL = Instant.parse("2026-03-15T00:00:00Z");

    static History of(long seed, int customers) {
        return of(new ShopPlan(seed, customers, UNTIL));
    }

    static History of(ShopPlan plan) {
        List<Delivery> deliveries = new ArrayList<>();
        Shop.open(plan).playHistory(deliveries::add);
        return new History(plan, deliveries);
    }

    /** The records of a table, in the order of arrival. */
    <R extends SpecificRecord> Stream<R> records(Class<R> type) {
        return deliveries.stream()
                .map(Delivery::record)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** The records of a customer, in the order of arrival. */
    List<SpecificRecord> of(String customerId) {
        return deliveries.stream()
                .filter(delivery -> delivery.table().isKeyedByCustomer() && customerId.equals(customer(delivery)))
                .map(Delivery::record)
                .toList();
    }

    static String customer(Delivery delivery) {
        SourceTable table = delivery.table();
        return (String)
                delivery.record().get(table.schema().getField(table.keyField()).pos());
    }

    Ledger ledger() {
        Ledger ledger = new Ledger();
        deliveries.forEach(delivery -> ledger.enter(delivery.record()));
        return ledger;
    }
}
