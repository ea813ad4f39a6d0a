package io.tributary.api.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.schemas.source.ContractRules;
import io.tributary.schemas.source.SourceTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/**
 * Which JSON a field of each Avro type takes.
 *
 * <p>Only whether a value is of the field's type is decided here; ranges and lengths are {@link ContractRules}' business. A
 * number that the type can't hold gets the contract's words too: the sender need not know what a {@code long} is.
 */
final class JsonTypes {
    private static final String LONG_RULE = "must be a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE;
    private static final FieldReader.NotOfType NO_TEXT = new FieldReader.NotOfType("must be text, a JSON string");
    private static final FieldReader.NotOfType NO_TRUTH = new FieldReader.NotOfType("must be true or false");
    private static final FieldReader.NotOfType NO_MONEY =
            new FieldReader.NotOfType("must be a number with at most 2 decimals");
    private static final FieldReader.NotOfType NO_TEXTS = new FieldReader.NotOfType("must be an array of texts");
    private static final FieldReader.NotOfType NO_NAMED_TEXTS =
            new FieldReader.NotOfType("must be an object whose values are texts");
    private static final FieldReader.NotOfType NO_TIME =
            new FieldReader.NotOfType("must be an ISO-8601 date or timestamp such as 2017-01-28T14:06:53Z,"
                    + " or a whole number of epoch milliseconds");
    private static final BigDecimal NO_AMOUNT = BigDecimal.ZERO.setScale(2);
    private static final int MONEY_DIGITS = 13;

    private static final Pattern NUMERIC = Pattern.compile("[-+]?[0-9.]+([eE][-+]?[0-9]+)?");

    private JsonTypes() {}

    static FieldReader readerOf(SourceTable table, Schema.Field field) {
        Schema type = field.schema().getType() == Schema.Type.UNION
                ? field.schema().getTypes().get(1)
                : field.schema();
        if (type.getLogicalType() instanceof LogicalTypes.TimestampMillis) {
            FieldReader.NotOfType outOfRange = new FieldReader.NotOfType(contractRule(table, field, Instant.MAX, ""));
            return json -> timestamp(json, outOfRange);
        }
        if (type.getLogicalType() instanceof LogicalTypes.Decimal) {
            return JsonTypes::money;
        }
        return switch (type.getType()) {
            case STRING -> JsonTypes::text;
            case BOOLEAN -> JsonTypes::truth;
            case LONG -> {
                FieldReader.NotOfType rule =
                        new FieldReader.NotOfType(contractRule(table, field, Long.MAX_VALUE, LONG_RULE));
                yield json -> whole(json, rule);
            }
            case INT -> {
                FieldReader.NotOfType rule =
                        new FieldReader.NotOfType(contractRule(table, field, Integer.MAX_VALUE, LONG_RULE));
                yield json -> wholeInt(json, rule);
            }
            case ARRAY -> JsonTypes::texts;
            case MAP -> JsonTypes::namedTexts;
            default -> throw new IllegalArgumentException("no JSON for a field of type " + type);
        };
    }

    private static String contractRule(SourceTable table, Schema.Field field, Object tooLarge, String otherwise) {
        return ContractRules.broken(table, field.name(), tooLarge).orElse(otherwise);
    }

    private static Object text(JsonNode json) {
        if (!json.isTextual()) {
            return NO_TEXT;
        }
        return isEmptyText(json) ? null : json.textValue();
    }

    private static Object truth(JsonNode json) {
        if (isEmptyText(json)) {
            return null;
        }
        return json.isBoolean() ? json.booleanValue() : NO_TRUTH;
    }

    private static Object whole(JsonNode json, FieldReader.NotOfType rule) {
        if (isEmptyText(json)) {
            return null;
        }
        Optional<Long> whole = json.isNumber() ? exactLong(json) : Optional.empty();
        return whole.isPresent() ? whole.get() : notANumber(json, rule);
    }

    private static Object wholeInt(JsonNode json, FieldReader.NotOfType rule) {
        Object value = whole(json, rule);
        if (!(value instanceof Long whole)) {
            return value;
        }
        int narrow = whole.intValue();
        return narrow == whole ? narrow : rule;
    }

    private static Object money(JsonNode json) {
        if (isEmptyText(json)) {
            return null;
        }
        if (!json.isNumber()) {
            return notANumber(json, NO_MONEY);
        }
        BigDecimal amount = json.decimalValue();
        if (amount.signum() == 0) {
            return NO_AMOUNT;
        }
        if (amount.scale() > 2) {
            amount = amount.stripTrailingZeros();
        }
        // What has more digits is left as it came, for the contract to refuse: writing out 1e999999999 would take 1 GB.
        boolean fits = amount.scale() <= 2 && (long) amount.precision() - amount.scale() <= MONEY_DIGITS;
        return fits ? amount.setScale(2) : amount;
    }

    private static Object timestamp(JsonNode json, FieldReader.NotOfType outOfRange) {
        if (json.isTextual()) {
            if (isEmptyText(json)) {
                return null;
            }
            Optional<Instant> time = TimestampText.parse(json.textValue());
            return time.isPresent() ? time.get() : NO_TIME;
        }
        if (!json.isNumber()) {
            return NO_TIME;
        }
        Optional<Long> millis = exactLong(json);
        if (millis.isPresent()) {
            return Instant.ofEpochMilli(millis.get());
        }
        return json.isIntegralNumber() ? outOfRange : NO_TIME;
    }

    private static Object texts(JsonNode json) {
        if (isEmptyText(json)) {
            return null;
        }
        if (!json.isArray()) {
            return NO_TEXTS;
        }
        List<String> texts = new ArrayList<>(json.size());
        for (JsonNode element : json) {
            if (element.isNull() || isEmptyText(element)) {
                continue;
            }
            if (!element.isTextual()) {
                return NO_TEXTS;
            }
            texts.add(element.textValue());
        }
        return texts;
    }

    private static Object namedTexts(JsonNode json) {
        if (isEmptyText(json)) {
            return null;
        }
        if (!json.isObject()) {
            return NO_NAMED_TEXTS;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            if (entry.getValue().isNull() || isEmptyText(entry.getValue())) {
                continue;
            }
            if (!entry.getValue().isTextual()) {
                return NO_NAMED_TEXTS;
            }
            texts.put(entry.getKey(), entry.getValue().textValue());
        }
        return texts.isEmpty() ? null : texts;
    }

    private static boolean isEmptyText(JsonNode json) {
        return json.isTextual() && json.textValue().isEmpty();
    }

    private static Optional<Long> exactLong(JsonNode json) {
        if (json.isIntegralNumber()) {
            return json.canConvertToLong() ? Optional.of(json.longValue()) : Optional.empty();
        }
        try {
            return Optional.of(json.decimalValue().longValueExact());
        } catch (ArithmeticException notWhole) {
            return Optional.empty();
        }
    }

    private static FieldReader.NotOfType notANumber(JsonNode json, FieldReader.NotOfType rule) {
        return json.isTextual() && NUMERIC.matcher(json.textValue()).matches()
                ? new FieldReader.NotOfType(rule.rule() + ", as a JSON number and not as text")
                : rule;
    }
}
