package io.tributary.connectors.mapping;

/** A table of the source's database, {@code public.customers}. */
public record TableName(String schema, String table) {
    public static final String DEFAULT_SCHEMA = "public";

    /** Of a name with a schema before a dot, or without one. */
    public static TableName of(String name, String defaultSchema) {
        int dot = name.indexOf('.');
        return dot < 0
                ? new TableName(defaultSchema, name)
                : new TableName(name.substring(0, dot), name.substring(dot + 1));
    }

    /** In double quotes, for SQL. */
    public String quoted() {
        return quoted(schema) + "." + quoted(table);
    }

    /** A name in double quotes, for SQL. */
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return schema + "." + table;
    }
}
