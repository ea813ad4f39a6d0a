package io.tributary.api.readmodel.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables and functions that analysts may use, by name; names are compared as DuckDB does, whatever their case. */
final class AllowedNames {
    private static final Set<String> TABLE_FUNCTIONS = Set.of("unnest", "range", "generate_series", "json_each");

    private final Set<String> tables;
    private final Set<String> functions;

    private AllowedNames(Set<String> tables, Set<String> functions) {
        this.tables = tables;
        this.functions = functions;
    }

    /** Some tables, and the functions of {@code functions.txt}. */
    static AllowedNames of(Collection<String> tables) {
        return new AllowedNames(
                Set.copyOf(tables),
                read().lines()
                        .filter(line -> !line.startsWith("# "))
                        .flatMap(line -> Arrays.stream(line.split(" ")))
                        .map(AllowedNames::folded)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static String read() {
        try (InputStream text = AllowedNames.class.getResourceAsStream("functions.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the program can't be read", e);
        }
    }

    boolean hasTable(String name) {
        return tables.contains(folded(name));
    }

    /** Functions where a table could stand. */
    boolean hasTableFunction(String name) {
        return TABLE_FUNCTIONS.contains(folded(name));
    }

    /** Functions of values, groups and windows; operators are functions too. */
    boolean hasFunction(String name) {
        return functions.contains(folded(name));
    }

    /** Lower case in ASCII only: what else has a lower case is another name to DuckDB. */
    static String folded(String name) {
        return name.codePoints()
                .map(point -> point >= 'A' && point <= 'Z' ? point + ('a' - 'A') : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
