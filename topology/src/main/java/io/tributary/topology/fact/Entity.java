package io.tributary.topology.fact;

/** A row that its last record replaces: a customer, a product, a campaign. */
public sealed interface Entity permits Customer, Product, Campaign {

    String id();

    long version();

    boolean deleted();

    /** True when a record of this version takes the place of the row: the highest wins; of equal ones the later. */
    static boolean replaces(long version, long currentVersion) {
        return version >= currentVersion;
    }
}
