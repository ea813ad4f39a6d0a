package io.tributary.connectors.mapping;

import io.tributary.connectors.mapping.Expression.Node;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The functions that expressions may call. */
final class Functions {
    private static final String NAMES = "abs, at_zone, coalesce, concat, lower, round, trim and upper";

    private Functions() {}

    static Node of(String name, List<Node> arguments) {
        return switch (name) {
            case "coalesce" ->
                row -> arguments.stream()
                        .map(argument -> argument.of(row))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
            case "concat" ->
                row -> arguments.stream()
                        .map(argument -> argument.of(row))
                        .filter(Objects::nonNull)
                        .map(Values::text)
                        .collect(Collectors.joining());
            case "lower" -> ofText(only(name, arguments), text -> text.toLowerCase(Locale.ROOT));
            case "upper" -> ofText(only(name, arguments), text -> text.toUpperCase(Locale.ROOT));
            case "trim" -> ofText(only(name, arguments), String::strip);
            case "abs" -> ofNumber(only(name, arguments), BigDecimal::abs);
            case "round" -> round(arguments);
            case "at_zone" -> atZone(arguments);
            default -> throw new MappingException("there is no function '" + name + "'; there are " + NAMES);
        };
    }

    private static Node only(String name, List<Node> arguments) {
        require(arguments.size() == 1, name + " takes one argument");
        return arguments.get(0);
    }

    private static Node ofText(Node argument, UnaryOperator<String> change) {
        return row -> {
            Object value = argument.of(row);
            return value == null ? null : change.apply(Values.text(value));
        };
    }

    private static Node ofNumber(Node argument, UnaryOperator<BigDecimal> change) {
        return row -> {
            Object value = argument.of(row);
            return value == null ? null : change.apply(Values.number(value));
        };
    }

    /** As merchants do: halves away from zero. */
    private static Node round(List<Node> arguments) {
        require(
                arguments.size() == 1 || arguments.size() == 2,
                "round takes a number and, if wanted, how many decimals");
        return row -> {
            Object value = arguments.get(0).of(row);
            int decimals = arguments.size() == 1
                    ? 0
                    : Values.number(arguments.get(1).of(row)).intValue();
            return value == null ? null : Values.number(value).setScale(decimals, RoundingMode.HALF_UP);
        };
    }

    /** For timestamps without a zone, which are taken for UTC unless this says otherwise. */
    private static Node atZone(List<Node> arguments) {
        require(arguments.size() == 2, "at_zone takes a timestamp and the name of a zone, as 'Europe/Berlin'");
        return row -> {
            Object value = arguments.get(0).of(row);
            if (value == null) {
                return null;
            }
            String zone = Values.text(arguments.get(1).of(row));
            try {
                return Values.instant(value)
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDateTime()
                        .atZone(ZoneId.of(zone))
                        .toInstant();
            } catch (DateTimeException unknown) {
                throw new MappingException("'" + zone + "' is no time zone");
            }
        };
    }

    private static void require(boolean met, String sentence) {
        if (!met) {
            throw new MappingException(sentence);
        }
    }
}
