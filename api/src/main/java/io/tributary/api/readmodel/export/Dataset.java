package io.tributary.api.readmodel.export;

import io.tributary.schemas.source.SourceTable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What can be exported.
 *
 * <p>Facts are those of known customers, with the columns of docs/metrics.md in its order, so that the file of a data set that
 * is a source table can be loaded again.
 */
public enum Dataset {
    CUSTOMERS("customer_360"),
    ORDERS("orders"),
    PURCHASES(SourceTable.PURCHASE_TRANSACTIONS),
    PRODUCTS(SourceTable.PRODUCT_CATALOG),
    CAMPAIGNS(SourceTable.MARKETING_CAMPAIGNS),
    RESPONSES(SourceTable.CAMPAIGN_RESPONSES),
    INTERACTIONS(SourceTable.CUSTOMER_SERVICE),
    SESSIONS(SourceTable.WEBSITE_BEHAVIOR),
    CUSTOMER_PRODUCTS(SourceTable.CUSTOMER_PRODUCTS);

    private final String table;

    @SuppressWarnings("ImmutableEnumChecker") // what toList() and List.of() give is never changed
    private final List<String> columns;

    Dataset(String table) {
        this.table = table;
        this.columns = List.of();
    }

    Dataset(SourceTable source) {
        this.table = source.tableName();
        this.columns = source.schema().getFields().stream()
                .map(field -> field.name())
                // Part of how records travel, and no columns.
                .filter(name -> !name.equals("version") && !name.equals("deleted"))
                .toList();
    }

    /** The data set of that name, if there is one. */
    public static Optional<Dataset> named(String name) {
        return Arrays.stream(values())
                .filter(dataset -> dataset.publicName().equals(name))
                .findFirst();
    }

    /** All names, for a sentence. */
    public static String names() {
        return Arrays.stream(values()).map(Dataset::publicName).collect(Collectors.joining(", "));
    }

    /** The name in addresses, for example {@code purchases}. */
    public String publicName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the table, which is that of the file without its ending: {@code purchase_transactions}. */
    public String table() {
        return table;
    }

    /** The columns of a source table, in the order of its contract; empty for what is no source table. */
    List<String> columns() {
        return columns;
    }
}
