package io.tributary.connectors.mapping;

import io.tributary.schemas.source.SourceTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/**
 * The mappings of a connector, as {@code map.<table>.<option>} says them.
 *
 * <p>{@code map.order_items.to=purchase_transactions}, {@code map.order_items.join=orders on order_id},
 * {@code map.order_items.total_amount=quantity * unit_price}, {@code map.orders.where=status <> 'draft'}.
 *
 * @param tables by name
 * @param problems by key, what can't be used; a sentence each
 */
public record Mappings(Map<String, TableMapping> tables, Map<String, String> problems) {
    public static final String PREFIX = "map.";
    private static final String ATTRIBUTES = "attributes.";

    /**
     * What a configuration says.
     *
     * @param others options beside these that the connector knows of itself, such as {@code query}
     */
    public static Mappings of(Map<String, String> configuration, Set<String> others) {
        Map<String, Map<String, String>> byTable = new TreeMap<>();
        Map<String, String> problems = new LinkedHashMap<>();
        Set<String> names = names(configuration);
        new TreeMap<>(configuration).forEach((key, value) -> {
            if (key.startsWith(PREFIX)) {
                Optional<String> name = owner(key, names);
                if (name.isPresent()) {
                    String option = key.substring(PREFIX.length() + name.get().length() + 1);
                    byTable.computeIfAbsent(name.get(), none -> new TreeMap<>()).put(option, value);
                } else {
                    problems.put(
                            key,
                            "belongs to no mapping: %s.to is missing, which says what its rows become: one of %s"
                                    .formatted(key.replaceFirst("\\.[^.]*$", ""), targets()));
                }
            }
        });
        Map<String, TableMapping> tables = new LinkedHashMap<>();
        byTable.forEach((name, options) ->
                new Reader(name, options, others, problems).read().ifPresent(mapping -> tables.put(name, mapping)));
        if (tables.isEmpty() && problems.isEmpty()) {
            problems.put(
                    PREFIX + "<table>.to",
                    "is missing: nothing is mapped yet. For each table say what its rows become: one of " + targets());
        }
        return new Mappings(tables, problems);
    }

    private static Set<String> names(Map<String, String> configuration) {
        return configuration.keySet().stream()
                .filter(key -> key.startsWith(PREFIX) && key.endsWith(".to") && key.length() > PREFIX.length() + 3)
                .map(key -> key.substring(PREFIX.length(), key.length() - 3))
                .collect(Collectors.toSet());
    }

    /** The longest, since both {@code shop} and {@code shop.orders} may be names. */
    private static Optional<String> owner(String key, Set<String> names) {
        return names.stream()
                .filter(name -> key.startsWith(PREFIX + name + "."))
                .reduce((one, other) -> one.length() >= other.length() ? one : other);
    }

    private static String targets() {
        return Arrays.stream(SourceTable.values()).map(SourceTable::tableName).collect(Collectors.joining(", "));
    }

    /** Reads one mapping, and notes what it can't use. */
    private record Reader(String name, Map<String, String> options, Set<String> others, Map<String, String> problems) {

        Optional<TableMapping> read() {
            String to = options.get("to").strip();
            Optional<SourceTable> target = SourceTable.named(to);
            if (target.isEmpty()) {
                problem("to", "is '" + to + "', but must be one of " + targets());
                return Optional.empty();
            }
            Map<String, Expression> fields = new LinkedHashMap<>();
            Map<String, Expression> attributes = new LinkedHashMap<>();
            Set<String> empty = new LinkedHashSet<>();
            options.forEach((option, value) -> {
                if (option.startsWith(ATTRIBUTES) && target.get() == SourceTable.CUSTOMER_INFO) {
                    expression(option, value)
                            .ifPresent(made -> attributes.put(option.substring(ATTRIBUTES.length()), made));
                } else if (target.get().schema().getField(option) != null) {
                    if (value.isBlank()) {
                        empty.add(option);
                    } else {
                        expression(option, value).ifPresent(made -> fields.put(option, made));
                    }
                } else if (!others.contains(option)
                        && !Set.of("to", "join", "where").contains(option)) {
                    problem(option, "is no field of " + to + "; its fields are " + fieldNames(target.get()));
                }
            });
            for (String required : required(target.get())) {
                if (empty.contains(required)) {
                    problem(required, "is empty, but " + to + " can't be without it");
                }
            }
            return Optional.of(new TableMapping(
                    name,
                    target.get(),
                    fields,
                    empty,
                    attributes,
                    join(),
                    given("where").flatMap(v -> expression("where", v))));
        }

        private Optional<Join> join() {
            try {
                return given("join").map(text -> Join.of(text, TableName.of(name, TableName.DEFAULT_SCHEMA)));
            } catch (MappingException wrong) {
                problem("join", wrong.getMessage());
                return Optional.empty();
            }
        }

        private Optional<String> given(String option) {
            return Optional.ofNullable(options.get(option)).filter(text -> !text.isBlank());
        }

        private Optional<Expression> expression(String option, String text) {
            try {
                return Optional.of(Expression.of(text));
            } catch (MappingException wrong) {
                problem(option, wrong.getMessage());
                return Optional.empty();
            }
        }

        private void problem(String option, String sentence) {
            problems.put(PREFIX + name + "." + option, sentence);
        }
    }

    /** Fields that a record can't be without. */
    public static List<String> required(SourceTable table) {
        List<String> names = new ArrayList<>();
        for (Schema.Field field : table.schema().getFields()) {
            if (!field.hasDefaultValue()) {
                names.add(field.name());
            }
        }
        return names;
    }

    private static String fieldNames(SourceTable table) {
        return table.schema().getFields().stream().map(Schema.Field::name).collect(Collectors.joining(", "));
    }
}
