package io.tributary.bench.deadlines;

import io.tributary.bench.freshness.Probes;
import io.tributary.bench.workload.Publisher;
import io.tributary.bench.workload.Shop;
import io.tributary.bench.workload.SourceRecord;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.avro.WebsiteSession;
import io.tributary.schemas.source.SourceTable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Customers who all did one thing on one day, and others who go on buying. */
final class Clientele {
    /** How many buy again and again, besides the probes. */
    static final int REGULARS = 100;

    private static final String PREFIX = "C";
    private static final Instant FIRST_DAY = Instant.parse("2025-06-01T12:00:00Z");
    /** Long enough for the risk of everybody to be another one. */
    private static final Duration LATER = Duration.ofDays(40);

    private Clientele() {}

    private static String customer(int number) {
        return "%s%08d".formatted(PREFIX, number);
    }

    private static String regular(int number) {
        return "R%04d".formatted(number);
    }

    /** The number of a customer who is waited for; -1 for anybody else. */
    static int number(String customer) {
        return customer.startsWith(PREFIX) ? Integer.parseInt(customer.substring(PREFIX.length())) : -1;
    }

    /** Publishes so many customers, each with a purchase, and so with a deadline. */
    static void publishBuyers(Publisher publisher, int customers) {
        publish(
                publisher,
                customers,
                number -> purchase("first-" + number, customer(number), FIRST_DAY, 500 + number % 100_000));
    }

    /** Publishes so many customers, each with a session: as many facts, and no deadline. */
    static void publishVisitors(Publisher publisher, int customers) {
        publish(publisher, customers, number -> session("first-" + number, customer(number)));
    }

    private static void publish(Publisher publisher, int customers, IntFunction<SourceRecord> fact) {
        for (int number = 0; number < customers; number++) {
            publisher.send(Shop.newCustomer(customer(number)));
            publisher.send(fact.apply(number));
        }
        publisher.flush();
    }

    /** Publishes those of whom the load is. */
    static void publishRegulars(Publisher publisher, int probes) {
        for (int number = 0; number < REGULARS; number++) {
            publisher.send(Shop.newCustomer(regular(number)));
        }
        for (int probe = 0; probe < probes; probe++) {
            publisher.send(Shop.newCustomer(Probes.customer(probe)));
        }
        publisher.flush();
    }

    /**
     * Purchases of regulars and probes.
     *
     * @param every how many facts one is a probe
     * @param before how many are of the first day; the next one moves the clock
     */
    static List<SourceRecord> load(int facts, int every, int before) {
        List<SourceRecord> load = new ArrayList<>(facts);
        for (int i = 0; i < facts; i++) {
            String customer = i % every == 0 ? Probes.customer(i / every) : regular(i % REGULARS);
            load.add(purchase("load-" + i, customer, i < before ? FIRST_DAY : FIRST_DAY.plus(LATER), 999));
        }
        return load;
    }

    private static SourceRecord purchase(String id, String customer, Instant at, long cents) {
        PurchaseTransaction value = PurchaseTransaction.newBuilder()
                .setTransactionId(id)
                .setCustomerId(customer)
                .setProductId("P0000")
                .setPurchaseDate(at)
                .setQuantity(1)
                .setTotalAmount(BigDecimal.valueOf(cents, 2))
                .build();
        return new SourceRecord(SourceTable.PURCHASE_TRANSACTIONS, customer, value);
    }

    private static SourceRecord session(String id, String customer) {
        WebsiteSession value = WebsiteSession.newBuilder()
                .setSessionId(id)
                .setCustomerId(customer)
                .setVisitDate(FIRST_DAY)
                .setPagesViewed(3L)
                .setTimeSpent(120L)
                .setViewedProducts(List.of("P0000"))
                .build();
        return new SourceRecord(SourceTable.WEBSITE_BEHAVIOR, customer, value);
    }
}
