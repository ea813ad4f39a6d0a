package io.tributary.api.readmodel.list;

import io.tributary.api.readmodel.filter.Column;
import io.tributary.api.readmodel.filter.Columns;
import io.tributary.schemas.avro.Customer360;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** The rows of customer_360, their columns in the order of the contract. */
public final class CustomerRelation {
    /** Part of the topic's contract and no columns. */
    private static final Set<String> OF_THE_TOPIC = Set.of("as_of", "retention_status");

    private static final List<Column> COLUMNS = Customer360.getClassSchema().getFields().stream()
            .filter(field -> !OF_THE_TOPIC.contains(field.name()))
            .map(CustomerRelation::column)
            .toList();

    public static final Column ID = Column.text("customer_id");
    public static final Column SEGMENT = Column.text("customer_segment");
    public static final Column CHURN = Column.text("churn_risk");

    public static final Relation CUSTOMERS = new Relation(
            "customers", new Columns(COLUMNS), List.of(ID), Relation.Store.NUMBERED, CustomerRelation::rows);

    private CustomerRelation() {}

    private static Column column(Schema.Field field) {
        Schema type = field.schema().isUnion() ? field.schema().getTypes().get(1) : field.schema();
        return switch (type.getType()) {
            case BYTES -> Column.number(field.name(), ((LogicalTypes.Decimal) type.getLogicalType()).getScale());
            case LONG -> type.getLogicalType() == null ? Column.number(field.name(), 0) : Column.time(field.name());
            case INT -> Column.number(field.name(), 0);
            default -> Column.text(field.name());
        };
    }

    /** Days since are right on the day of asOf; whoever bought later than that has bought today. */
    private static String rows(LocalDate today) {
        return "SELECT * REPLACE (CASE WHEN last_purchase_date IS NOT NULL THEN"
                + " greatest(0, date_diff('day', last_purchase_date, TIMESTAMP '" + today
                + " 00:00:00')) END AS days_since_last_purchase) FROM base.customer_360";
    }
}
