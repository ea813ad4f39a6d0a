package io.tributary.api.lineage;

/** Columns of customer_360 that belong together. */
public enum ColumnGroup {
    BASIC_INFORMATION("Basic information"),
    PURCHASES("Purchases"),
    FAVOURITES("Favourites"),
    SERVICE("Service"),
    CAMPAIGNS("Campaigns"),
    WEBSITE("Website"),
    SCORES("Scores");

    private final String label;

    ColumnGroup(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
