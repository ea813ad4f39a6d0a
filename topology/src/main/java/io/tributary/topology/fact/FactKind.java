package io.tributary.topology.fact;

import io.tributary.schemas.source.SourceTable;

/** The five kinds of facts about a customer. The code is part of stored keys and never changes. */
public enum FactKind {
    PURCHASE('p', SourceTable.PURCHASE_TRANSACTIONS),
    INTERACTION('i', SourceTable.CUSTOMER_SERVICE),
    RESPONSE('r', SourceTable.CAMPAIGN_RESPONSES),
    SESSION('s', SourceTable.WEBSITE_BEHAVIOR),
    RELATIONSHIP('c', SourceTable.CUSTOMER_PRODUCTS);

    private final char code;
    private final SourceTable table;

    FactKind(char code, SourceTable table) {
        this.code = code;
        this.table = table;
    }

    /** One ASCII character that stands for the kind in stored keys. */
    public char code() {
        return code;
    }

    /** Where facts of this kind are published. */
    public SourceTable table() {
        return table;
    }

    /**
     * The kind of a stored key.
     *
     * @throws IllegalArgumentException when no kind has that code
     */
    public static FactKind ofCode(int code) {
        for (FactKind kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of fact has the code " + code);
    }
}
