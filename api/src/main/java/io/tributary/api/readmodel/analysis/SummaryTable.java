package io.tributary.api.readmodel.analysis;

import io.tributary.api.readmodel.figures.FigureFilter;
import io.tributary.api.readmodel.filter.Sql;
import io.tributary.schemas.source.SourceTable;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A table that can be summarised, and which of its rows a filter picks: those of known customers, as exports have them. */
public enum SummaryTable {
    CUSTOMER_360(Kind.CUSTOMERS, null),
    CUSTOMER_INFO(Kind.CUSTOMERS, null),
    PRODUCT_CATALOG(Kind.PRODUCTS, null),
    MARKETING_CAMPAIGNS(Kind.CAMPAIGNS, null),
    PURCHASE_TRANSACTIONS(Kind.FACTS_OF_PRODUCTS, "purchase_date"),
    CUSTOMER_SERVICE(Kind.FACTS, "interaction_date"),
    CAMPAIGN_RESPONSES(Kind.FACTS, "response_date"),
    WEBSITE_BEHAVIOR(Kind.FACTS, "visit_date"),
    CUSTOMER_PRODUCTS(Kind.FACTS_OF_PRODUCTS, "start_date");

    /** Joined for good, which goes by place (docs/adr/0014). */
    private static final String UNKNOWN_CUSTOMERS = "SELECT (SELECT count(*) FROM base.%1$s)"
            + " - (SELECT count(*) FROM base.%1$s JOIN (SELECT customer_no FROM base.customer_360) c USING (customer_no))";

    private final Kind kind;
    private final String date;

    SummaryTable(Kind kind, String date) {
        this.kind = kind;
        this.date = date;
    }

    private enum Kind {
        CUSTOMERS("segment, churn, category, from and to"),
        PRODUCTS("category"),
        CAMPAIGNS("none"),
        FACTS_OF_PRODUCTS("segment, churn, category, from and to"),
        FACTS("segment, churn, from and to");

        private final String filters;

        Kind(String filters) {
            this.filters = filters;
        }
    }

    /** The table of that name, if there is one. */
    public static Optional<SummaryTable> named(String name) {
        return Arrays.stream(values())
                .filter(table -> table.tableName().equals(name))
                .findFirst();
    }

    /** All names, for a sentence. */
    public static String names() {
        return Arrays.stream(values()).map(SummaryTable::tableName).collect(Collectors.joining(", "));
    }

    public String tableName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The filters that pick its rows, for a sentence. */
    public String filters() {
        return kind.filters;
    }

    /** Whether each part of a filter says something about its rows. */
    public boolean takes(FigureFilter filter) {
        boolean customers = filter.segment() != null || filter.churn() != null;
        boolean days = filter.from() != null || filter.to() != null;
        return switch (kind) {
            case CUSTOMERS, FACTS_OF_PRODUCTS -> true;
            case FACTS -> filter.category() == null;
            case PRODUCTS -> !customers && !days;
            case CAMPAIGNS -> filter.isEmpty();
        };
    }

    /** What is in its rows: the columns of its contract, and of customer_360 all but as_of. */
    List<ColumnKind> columns(Asked asked) throws SQLException {
        Sql sql = Sql.of(
                "SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = ? AND schema_name = 'main'"
                        + " AND column_name <> 'as_of' ORDER BY column_index",
                tableName());
        List<ColumnKind> columns = asked.table(sql).rows().stream()
                .map(row -> ColumnKind.of((String) row.get(0), (String) row.get(1)))
                .toList();
        return this == CUSTOMER_360 ? columns : inOrderOfTheContract(columns);
    }

    private List<ColumnKind> inOrderOfTheContract(List<ColumnKind> columns) {
        List<String> order = SourceTable.valueOf(name()).schema().getFields().stream()
                .map(field -> field.name())
                .toList();
        return columns.stream()
                .sorted((a, b) -> Integer.compare(order.indexOf(a.name()), order.indexOf(b.name())))
                .toList();
    }

    /**
     * What to select from to see some rows.
     *
     * @param name of the relation
     * @param customer the column that numbers the customers of facts; null where there is none
     * @param isOfCustomers whether each row is another customer
     */
    record Rows(String name, String customer, boolean isOfCustomers) {
        private static final String ID = "customer_id";

        /** {@code v, n}: the different values of a column, and how often each is there. Customers are told apart by number. */
        String values(ColumnKind column) {
            if (column.name().equals(ID) && isOfCustomers) {
                return "SELECT customer_id AS v, 1 AS n FROM " + name;
            }
            if (column.name().equals(ID) && customer != null) {
                return "SELECT any_value(customer_id) AS v, count(*) AS n FROM " + name + " GROUP BY " + customer;
            }
            return "SELECT " + column.value() + " AS v, count(*) AS n FROM " + name + " GROUP BY 1";
        }
    }

    /** The picked rows; where that is not the whole table, they are kept for the question. */
    Rows rows(Asked asked, FigureFilter filter) throws SQLException {
        boolean ofCustomers = kind == Kind.CUSTOMERS;
        boolean whole = filter.isEmpty()
                && (date == null || asked.number(Sql.of(UNKNOWN_CUSTOMERS.formatted(tableName()))) == 0);
        if (whole) {
            return new Rows("base." + tableName(), date == null ? null : "customer_no", ofCustomers);
        }
        asked.keep("picked", picked(filter));
        return new Rows("picked", date == null ? null : "n", ofCustomers);
    }

    private Sql picked(FigureFilter filter) {
        PickedRows rows = new PickedRows(filter);
        return switch (kind) {
            case CUSTOMERS -> customers(rows, filter);
            case PRODUCTS ->
                Sql.of("SELECT * FROM product_catalog WHERE coalesce(category, 'Unknown') = ?", filter.category());
            case CAMPAIGNS -> Sql.of("SELECT * FROM marketing_campaigns");
            case FACTS_OF_PRODUCTS -> rows.facts(tableName(), date).then(rows.categoryOf("f.product_id"));
            case FACTS -> rows.facts(tableName(), date);
        };
    }

    private Sql customers(PickedRows rows, FigureFilter filter) {
        Sql picked = Sql.of("SELECT t.* FROM base." + tableName() + " t JOIN (")
                .then(rows.numberedCustomers())
                .then(Sql.of(") c ON c.n = t.customer_no"));
        boolean buyers = filter.category() != null || filter.from() != null || filter.to() != null;
        return buyers
                ? picked.then(Sql.of(" WHERE c.n IN (SELECT n FROM ("))
                        .then(rows.purchases())
                        .then(Sql.of("))"))
                : picked;
    }
}
