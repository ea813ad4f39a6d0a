package io.tributary.connectors.mapping;

import io.tributary.connectors.convert.ConnectSchemas;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.source.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.kafka.connect.data.Struct;

/**
 * Makes records of rows by a mapping.
 *
 * <p>What fits the field's type goes on: whether it keeps the contract's rules is for the topology to say, which puts aside what
 * doesn't, with the reason, where people look for it.
 */
@SuppressWarnings("JavaUtilDate") // Connect's own type for timestamps
public final class RowMapper {
    private final TableMapping mapping;
    private final org.apache.kafka.connect.data.Schema schema;
    private final List<Field> fields = new ArrayList<>();

    public RowMapper(TableMapping mapping) {
        this.mapping = mapping;
        this.schema = ConnectSchemas.of(mapping.target().schema());
        for (Schema.Field field : mapping.target().schema().getFields()) {
            fields.add(new Field(field.name(), Kind.of(field.schema()), !field.hasDefaultValue()));
        }
    }

    /**
     * The record of a row.
     *
     * @param row by column, the value: text, numbers, truth values, dates, instants, lists of them, or null; those of a
     *     joined row with its table's name and a dot before them
     */
    public Mapped map(Map<String, Object> row) {
        if (mapping.where().isPresent()) {
            try {
                if (!mapping.where().get().holds(row)) {
                    return new Mapped.LeftOut();
                }
            } catch (MappingException wrong) {
                return new Mapped.Refused("where", mapping.where().get().text(), wrong.getMessage());
            }
        }
        Struct record = new Struct(schema);
        for (Field field : fields) {
            Object value = null;
            try {
                value = value(field, row);
                if (value != null) {
                    record.put(field.name, field.kind.of(value));
                } else if (field.required) {
                    return new Mapped.Refused(field.name, "absent", "is required");
                }
            } catch (MappingException wrong) {
                return refused(field, value, wrong);
            }
        }
        return identified(record);
    }

    private Mapped identified(Struct record) {
        SourceTable target = mapping.target();
        String key = record.getString(target.keyField());
        String id = record.getString(target.idField());
        if (key.isEmpty() || id.isEmpty()) {
            return new Mapped.Refused(key.isEmpty() ? target.keyField() : target.idField(), "absent", "is required");
        }
        return new Mapped.Row(key, id, record);
    }

    /** The record that takes a fact back. */
    public static Struct withdrawal(Struct fact) {
        Struct withdrawn = new Struct(fact.schema());
        fact.schema().fields().forEach(field -> withdrawn.put(field, fact.getWithoutDefault(field.name())));
        return withdrawn.put("deleted", true);
    }

    private Object value(Field field, Map<String, Object> row) {
        if (field.kind == Kind.NAMED_TEXTS && !mapping.attributes().isEmpty()) {
            Map<String, Object> attributes = new TreeMap<>();
            mapping.attributes().forEach((name, expression) -> {
                Object value = expression.of(row);
                if (value != null) {
                    attributes.put(name, Values.text(value));
                }
            });
            return attributes.isEmpty() ? null : attributes;
        }
        Expression expression = mapping.fields().get(field.name);
        if (expression != null) {
            return expression.of(row);
        }
        return mapping.empty().contains(field.name) ? null : row.get(field.name);
    }

    private Mapped refused(Field field, Object value, MappingException wrong) {
        Expression expression = mapping.fields().get(field.name);
        String shown = value != null ? Values.text(value) : expression == null ? "" : expression.text();
        Violation violation = new Violation(field.name, "'" + shown + "'", wrong.getMessage());
        return new Mapped.Refused(violation.field(), violation.value(), violation.rule());
    }

    private record Field(String name, Kind kind, boolean required) {}

    /** What a field's value must be, as Connect has it. */
    private enum Kind {
        TEXT,
        WHOLE,
        SMALL_WHOLE,
        TRUTH,
        MONEY,
        INSTANT,
        TEXTS,
        NAMED_TEXTS;

        static Kind of(Schema field) {
            Schema type =
                    field.getType() == Schema.Type.UNION ? field.getTypes().get(1) : field;
            if (type.getLogicalType() instanceof LogicalTypes.TimestampMillis) {
                return INSTANT;
            }
            return switch (type.getType()) {
                case STRING -> TEXT;
                case LONG -> WHOLE;
                case INT -> SMALL_WHOLE;
                case BOOLEAN -> TRUTH;
                case BYTES -> MONEY;
                case ARRAY -> TEXTS;
                case MAP -> NAMED_TEXTS;
                default -> throw new IllegalArgumentException("no source table has a field of this type: " + type);
            };
        }

        Object of(Object value) {
            return switch (this) {
                case TEXT -> Values.text(value);
                case WHOLE -> Values.whole(value);
                case SMALL_WHOLE -> small(Values.whole(value));
                case TRUTH -> Values.truth(value);
                case MONEY -> money(Values.number(value));
                case INSTANT -> Date.from(Values.instant(value));
                case TEXTS -> Values.texts(value);
                case NAMED_TEXTS -> named(value);
            };
        }

        private static int small(long value) {
            if (value != (int) value) {
                throw new MappingException("must be a smaller number");
            }
            return (int) value;
        }

        private static BigDecimal money(BigDecimal value) {
            try {
                BigDecimal money = value.setScale(2);
                if (money.precision() > 15) {
                    throw new MappingException("must have at most 13 digits before the point");
                }
                return money;
            } catch (ArithmeticException fraction) {
                throw new MappingException("must have at most 2 decimals; round(…, 2) makes it so");
            }
        }

        private static Map<?, ?> named(Object value) {
            if (value instanceof Map<?, ?> map) {
                return map;
            }
            throw new MappingException("must be said name by name: map.<table>.attributes.<name>=<column>");
        }
    }
}
