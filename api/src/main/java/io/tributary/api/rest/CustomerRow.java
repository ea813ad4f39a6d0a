package io.tributary.api.rest;

import io.tributary.schemas.avro.Customer360;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;

/** A row of customer_360 as answers and exports show it: its columns in the order of the contract, each as text or number. */
public final class CustomerRow {
    /** Part of the topic's contract and no columns. */
    private static final Set<String> OF_THE_TOPIC = Set.of("as_of", "retention_status");

    private static final String DATE_OF_BIRTH = "date_of_birth";
    private static final List<Schema.Field> FIELDS = Customer360.getClassSchema().getFields().stream()
            .filter(field -> !OF_THE_TOPIC.contains(field.name()))
            .toList();

    private CustomerRow() {}

    /** The names of the columns: the 26, then those beyond. */
    public static List<String> columns() {
        return FIELDS.stream().map(Schema.Field::name).toList();
    }

    /** Column to value: text, a number, or null where absent. */
    public static Map<String, Object> toMap(Customer360 row) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Schema.Field field : FIELDS) {
            map.put(field.name(), value(field.name(), row.get(field.pos())));
        }
        return map;
    }

    /** The values in the order of {@link #columns()}: texts, numbers, or null where absent. */
    static List<Object> toValues(Customer360 row) {
        List<Object> values = new ArrayList<>(FIELDS.size());
        for (Schema.Field field : FIELDS) {
            values.add(value(field.name(), row.get(field.pos())));
        }
        return values;
    }

    private static Object value(String column, Object value) {
        return value instanceof Instant instant ? time(column, instant) : value;
    }

    /** ISO-8601. A birthday is a date; only where the source gave a time of day is it shown. */
    private static String time(String column, Instant instant) {
        if (column.equals(DATE_OF_BIRTH) && instant.getEpochSecond() % 86_400 == 0 && instant.getNano() == 0) {
            return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
        }
        return instant.toString();
    }
}
