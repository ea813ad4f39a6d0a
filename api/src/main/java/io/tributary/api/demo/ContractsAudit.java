package io.tributary.api.demo;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tributary.api.demo.shop.Contract;
import io.tributary.api.demo.shop.Ledger;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares contracts with the shop's own books: each of them, and by type how many have not ended. */
final class ContractsAudit {
    private final Platform platform;
    private final Ledger ledger;

    ContractsAudit(Platform platform, Ledger ledger) {
        this.platform = platform;
        this.ledger = ledger;
    }

    /** Sentences that say what differs; none where all agrees. Both must stand still meanwhile. */
    List<String> differences() throws IOException, InterruptedException {
        List<Contract> books = ledger.contracts();
        List<String> differences = rows(books);
        for (String type : books.stream().map(Contract::type).collect(Collectors.toCollection(TreeSet::new))) {
            differences.addAll(total(books, type));
        }
        return differences;
    }

    private List<String> rows(List<Contract> books) throws IOException, InterruptedException {
        Map<String, Contract> missing = new TreeMap<>();
        books.forEach(contract -> missing.put(name(contract), contract));
        List<String> differences = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        platform.open("/api/export/customer_products?format=csv")
                                .body(),
                        StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                Contract actual = contract(row);
                Contract expected = missing.remove(name(actual));
                if (!actual.equals(expected)) {
                    differences.add("%s: is %s and must be %s".formatted(name(actual), actual, expected));
                }
            }
        }
        missing.keySet().forEach(name -> differences.add(name + ": is missing"));
        return differences;
    }

    private static String name(Contract contract) {
        return "contract " + contract.id() + " of customer " + contract.customerId();
    }

    private static Contract contract(NamedCsvRecord row) {
        String end = row.getField("end_date");
        String value = row.getField("value");
        return new Contract(
                row.getField("customer_id"),
                row.getField("relationship_id"),
                row.getField("product_id"),
                row.getField("relationship_type"),
                Instant.parse(row.getField("start_date")),
                end.isEmpty() ? null : Instant.parse(end),
                value.isEmpty() ? null : new BigDecimal(value).setScale(2));
    }

    private List<String> total(List<Contract> books, String type) throws IOException, InterruptedException {
        JsonNode answer = platform.json("/api/analyses/customer_products?limit=1&relationship_type="
                + URLEncoder.encode(type, StandardCharsets.UTF_8));
        Instant asOf = Instant.parse(answer.path("lastUpdated").asText());
        long expected = books.stream()
                .filter(contract -> contract.type().equals(type) && !contract.hasEnded(asOf))
                .count();
        long actual = answer.path("total").asLong();
        return actual == expected
                ? List.of()
                : List.of("contracts of type %s that have not ended are %d and must be %d"
                        .formatted(type, actual, expected));
    }
}
