package io.tributary.schemas.source;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/**
 * What makes a record of a source table valid, beyond what its Avro schema can say (docs/metrics.md, "Valid is").
 *
 * <p>The same rules stand at every door: HTTP refuses what breaks them, the topology sends it to dead letters.
 */
public final class ContractRules {
    /** Ids: 1 to this many characters (code points). */
    public static final int ID_CHARACTERS = 255;

    /** Other text: at most this many characters (code points). */
    public static final int TEXT_CHARACTERS = 1000;

    /** Dates: from this one. */
    public static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    /** Dates: before this one. */
    public static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private static final int START_POSITION = position(SourceTable.CUSTOMER_PRODUCTS, "start_date");
    private static final int END_POSITION = position(SourceTable.CUSTOMER_PRODUCTS, "end_date");
    private static final BigDecimal MONEY_LIMIT = new BigDecimal("1e13");
    private static final Map<SourceTable, List<Check>> CHECKS = new EnumMap<>(SourceTable.class);

    static {
        for (SourceTable table : SourceTable.values()) {
            CHECKS.put(table, checks(table));
        }
    }

    private ContractRules() {}

    /** The first rule that a record of the table breaks, if any. */
    public static Optional<Violation> check(SourceTable table, IndexedRecord record) {
        for (Check check : CHECKS.get(table)) {
            Violation violation = check.apply(record.get(check.position));
            if (violation != null) {
                return Optional.of(violation);
            }
        }
        return table == SourceTable.CUSTOMER_PRODUCTS ? endsTooEarly(record) : Optional.empty();
    }

    private static Optional<Violation> endsTooEarly(IndexedRecord record) {
        Instant end = (Instant) record.get(END_POSITION);
        return end == null || !end.isBefore((Instant) record.get(START_POSITION))
                ? Optional.empty()
                : Optional.of(new Violation(
                        "end_date", end.toString(), "must not be before start_date", Reason.END_BEFORE_START));
    }

    /**
     * What a value of one field must be, where it is not: for doors that meet values which the record's class can't hold.
     *
     * @param field a field of the table's contract
     * @param value not null, of the type that the field's class has
     */
    public static Optional<String> broken(SourceTable table, String field, Object value) {
        return CHECKS.get(table).stream()
                .filter(check -> check.field.equals(field))
                .findFirst()
                .map(check -> check.rule.broken(value))
                .map(Broken::rule);
    }

    private static int position(SourceTable table, String field) {
        return table.schema().getField(field).pos();
    }

    private static List<Check> checks(SourceTable table) {
        List<Check> checks = new ArrayList<>();
        for (Schema.Field field : table.schema().getFields()) {
            Rule rule = rule(table, field.name(), type(field.schema()));
            boolean required = field.schema().getType() != Schema.Type.UNION;
            if (rule != null) {
                checks.add(new Check(field.pos(), field.name(), required, rule));
            }
        }
        return List.copyOf(checks);
    }

    private static Schema type(Schema schema) {
        return schema.getType() == Schema.Type.UNION ? schema.getTypes().get(1) : schema;
    }

    private static Rule rule(SourceTable table, String name, Schema type) {
        if (type.getLogicalType() instanceof LogicalTypes.TimestampMillis) {
            return value -> date((Instant) value);
        }
        if (table == SourceTable.PURCHASE_TRANSACTIONS && name.equals("status")) {
            return value -> PurchaseStatus.of((String) value).isPresent()
                    ? null
                    : new Broken(
                            Reason.UNKNOWN_STATUS,
                            "must be PENDING, COMPLETED, SHIPPED, DELIVERED, CANCELLED or RETURNED, in any case");
        }
        return switch (name) {
            case "total_amount" -> value -> money((BigDecimal) value, false);
            case "price", "value" -> value -> money((BigDecimal) value, true);
            case "quantity" -> value -> whole((Long) value, -1_000_000, 1_000_000);
            case "satisfaction_score" -> value -> whole((Integer) value, 1, 5);
            case "pages_viewed", "time_spent" -> value -> whole((Long) value, 0, 1_000_000_000);
            case "viewed_products" -> value -> ids((List<?>) value);
            case "attributes" -> value -> texts((Map<?, ?>) value);
            default ->
                type.getType() != Schema.Type.STRING
                        ? null
                        : name.endsWith("_id") ? value -> id((String) value) : value -> text((String) value);
        };
    }

    private static Broken date(Instant value) {
        return value.isBefore(EARLIEST) || !value.isBefore(LATEST)
                ? new Broken(Reason.DATE_OUT_OF_RANGE, "must be from 1900-01-01 to before 2100-01-01")
                : null;
    }

    private static Broken money(BigDecimal value, boolean notNegative) {
        if (value.scale() > 2 && value.stripTrailingZeros().scale() > 2) {
            return new Broken(Reason.TOO_MANY_DECIMALS, "must have at most 2 decimals");
        }
        if (value.abs().compareTo(MONEY_LIMIT) >= 0) {
            return new Broken(Reason.NUMBER_OUT_OF_RANGE, "must have at most 13 digits before the point");
        }
        return notNegative && value.signum() < 0
                ? new Broken(Reason.NUMBER_OUT_OF_RANGE, "must not be negative")
                : null;
    }

    private static Broken whole(long value, long least, long most) {
        return value < least || value > most
                ? new Broken(Reason.NUMBER_OUT_OF_RANGE, "must be a whole number from " + least + " to " + most)
                : null;
    }

    private static Broken ids(List<?> values) {
        for (Object value : values) {
            Broken broken = ((String) value).isEmpty() ? null : id((String) value);
            if (broken != null) {
                return new Broken(broken.reason, "must hold ids, each of which " + broken.rule);
            }
        }
        return null;
    }

    private static Broken texts(Map<?, ?> values) {
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            String name = (String) entry.getKey();
            Broken broken = text(name) != null ? text(name) : text((String) entry.getValue());
            if (name.isEmpty() || broken != null) {
                return new Broken(
                        broken == null ? Reason.TEXT_LENGTH : broken.reason,
                        "must have names of 1 to 1000 and values of at most 1000 well-formed characters");
            }
        }
        return null;
    }

    private static Broken id(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                return new Broken(Reason.CONTROL_CHARACTERS, "must not contain control characters");
            }
        }
        return text(value, ID_CHARACTERS, "must have at most 255 characters");
    }

    private static Broken text(String value) {
        return text(value, TEXT_CHARACTERS, "must have at most 1000 characters");
    }

    /** One pass over the UTF-16 units, since this runs for every text of every record at every door. */
    private static Broken text(String value, int most, String tooLong) {
        int characters = value.length();
        for (int i = 0; i < value.length(); i++) {
            if (Character.isSurrogate(value.charAt(i))) {
                if (!startsPair(value, i)) {
                    return new Broken(Reason.MALFORMED_UNICODE, "must be well-formed Unicode");
                }
                characters--;
                i++;
            }
        }
        return characters > most ? new Broken(Reason.TEXT_LENGTH, tooLong) : null;
    }

    private static boolean startsPair(String value, int i) {
        return i + 1 < value.length() && Character.isSurrogatePair(value.charAt(i), value.charAt(i + 1));
    }

    /** Says what a value must be, or null when it is. */
    private interface Rule {
        Broken broken(Object value);
    }

    private record Broken(Reason reason, String rule) {}

    private record Check(int position, String field, boolean required, Rule rule) {

        Violation apply(Object value) {
            if (value == null || (value instanceof String text && text.isEmpty())) {
                return required ? Violation.absent(field) : null;
            }
            Broken broken = rule.broken(value);
            return broken == null ? null : new Violation(field, value.toString(), broken.rule, broken.reason);
        }
    }
}
