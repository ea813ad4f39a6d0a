package io.tributary.api.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;

/** A small case by hand: a few lines of CSV a table, and the business time {@link #AS_OF}. */
record CsvDirectory(Path path) {

    static final Instant AS_OF = Instant.parse("2024-03-01T12:00:00Z");

    /** Writes a table's file: its header and its rows, as text. */
    CsvDirectory with(String table, String header, String... rows) {
        try {
            Files.write(
                    path.resolve(table + ".csv"),
                    Stream.concat(Stream.of(header), Stream.of(rows)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Known customers who have nothing but an id. */
    CsvDirectory withCustomers(String... ids) {
        return with("customer_info", "customer_id", ids);
    }

    /** Purchases as {@code transaction_id,customer_id,product_id,purchase_date,quantity,total_amount,order_id,status}. */
    CsvDirectory withPurchases(String... rows) {
        return with(
                "purchase_transactions",
                "transaction_id,customer_id,product_id,purchase_date,quantity,total_amount,order_id,status",
                rows);
    }

    Oracle oracle() {
        return Oracle.of(path, AS_OF);
    }

    String cell(String customerId, String column) {
        return oracle().customer360().get(customerId).get(column);
    }
}
