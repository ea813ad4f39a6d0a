package io.tributary.api.readmodel.filter;

/**
 * A column that a list can be filtered and sorted by.
 *
 * @param name as answers and docs/metrics.md name it
 * @param scale decimals that a number has, 0 for whole ones and for what is no number
 */
public record Column(String name, Kind kind, int scale) {

    /** What can be compared with a column. */
    public enum Kind {
        TEXT("a text such as 'Vera'"),
        NUMBER("a number such as 12.50"),
        TIME(
                "a day such as 2026-01-31, an instant such as 2026-01-31T12:00:00Z, 'today' or '60 days ago' (without quotes)");

        private final String example;

        Kind(String example) {
            this.example = example;
        }

        /** For sentences that say what was expected. */
        public String example() {
            return example;
        }
    }

    public static Column text(String name) {
        return new Column(name, Kind.TEXT, 0);
    }

    /** A number with so many decimals. */
    public static Column number(String name, int scale) {
        return new Column(name, Kind.NUMBER, scale);
    }

    public static Column time(String name) {
        return new Column(name, Kind.TIME, 0);
    }

    /** The name as SQL wants it. Names are the program's own and hold no quotes. */
    public String sql() {
        return '"' + name + '"';
    }
}
