package io.tributary.api.readmodel.filter;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a filter so that reading it again gives the same. */
public final class FilterPrinter {
    private FilterPrinter() {}

    public static String print(Filter filter) {
        if (filter instanceof Filter.Comparison is) {
            return is.column().name() + " " + is.operator().sign() + " " + print(is.value());
        }
        if (filter instanceof Filter.In in) {
            return in.column().name()
                    + (in.negated() ? " not in (" : " in (")
                    + in.values().stream().map(FilterPrinter::print).collect(Collectors.joining(", "))
                    + ")";
        }
        if (filter instanceof Filter.Between between) {
            return between.column().name() + " between " + print(between.low()) + " and " + print(between.high());
        }
        if (filter instanceof Filter.Contains contains) {
            return contains.column().name() + " contains " + quoted(contains.text());
        }
        if (filter instanceof Filter.StartsWith starts) {
            return starts.column().name() + " starts with " + quoted(starts.text());
        }
        if (filter instanceof Filter.Absent absent) {
            return absent.column().name() + (absent.negated() ? " is not null" : " is null");
        }
        if (filter instanceof Filter.All all) {
            return joined(all.parts(), " and ");
        }
        if (filter instanceof Filter.Any any) {
            return joined(any.parts(), " or ");
        }
        return "not " + part(((Filter.Not) filter).part());
    }

    private static String joined(List<Filter> parts, String word) {
        return parts.stream().map(FilterPrinter::part).collect(Collectors.joining(word));
    }

    private static String part(Filter filter) {
        return filter instanceof Filter.All || filter instanceof Filter.Any ? "(" + print(filter) + ")" : print(filter);
    }

    private static String print(Literal literal) {
        if (literal instanceof Literal.Text text) {
            return quoted(text.value());
        }
        if (literal instanceof Literal.Decimal number) {
            return number.value().toPlainString();
        }
        if (literal instanceof Literal.Day day) {
            return day.value().toString();
        }
        if (literal instanceof Literal.Moment moment) {
            return moment.value().toString();
        }
        int days = ((Literal.DaysAgo) literal).days();
        return days == 0 ? "today" : days + " days ago";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
