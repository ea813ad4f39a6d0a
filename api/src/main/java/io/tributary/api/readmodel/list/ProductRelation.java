package io.tributary.api.readmodel.list;

import io.tributary.api.readmodel.filter.Column;
import io.tributary.api.readmodel.filter.Columns;
import java.util.List;

/** The rows of product_catalog. */
public final class ProductRelation {
    static final Column ID = Column.text("product_id");
    private static final Column NAME = Column.text("product_name");
    private static final Column CATEGORY = Column.text("category");
    private static final Column BRAND = Column.text("brand");

    /** What {@code q} looks into. */
    public static final List<Column> SEARCHED = List.of(ID, NAME, CATEGORY, BRAND);

    public static final Relation PRODUCTS = new Relation(
            "products",
            new Columns(List.of(
                    ID,
                    NAME,
                    CATEGORY,
                    BRAND,
                    Column.number("price", 2),
                    Column.time("launch_date"),
                    Column.text("product_type"),
                    Column.text("status"))),
            List.of(ID),
            Relation.Store.INDEXED,
            today -> "SELECT * FROM base.product_catalog");

    private ProductRelation() {}
}
