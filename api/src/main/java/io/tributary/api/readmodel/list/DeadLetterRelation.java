package io.tributary.api.readmodel.list;

import io.tributary.api.readmodel.filter.Column;
import io.tributary.api.readmodel.filter.Columns;
import java.util.List;

/** Records that could not be taken in: where each came from, and why it was put aside. */
public final class DeadLetterRelation {
    private static final Column ID = Column.text("dead_letter_id");
    private static final Column KEY = Column.text("record_key");
    private static final Column VALUE = Column.text("offending_value");
    private static final Column MESSAGE = Column.text("message");

    /** What {@code q} looks into. */
    public static final List<Column> SEARCHED = List.of(KEY, VALUE, MESSAGE);

    public static final Relation DEAD_LETTERS = new Relation(
            "dead_letters",
            new Columns(List.of(
                    ID,
                    Column.text("source"),
                    Column.text("source_topic"),
                    Column.number("source_partition", 0),
                    Column.number("source_offset", 0),
                    KEY,
                    Column.text("kind"),
                    Column.text("reason"),
                    Column.text("field"),
                    VALUE,
                    MESSAGE,
                    Column.time("received_at"),
                    Column.time("failed_at"),
                    Column.text("status"),
                    Column.time("resolved_at"),
                    Column.text("note"))),
            List.of(ID),
            Relation.Store.INDEXED,
            today -> "SELECT * FROM main.dead_letters");

    private DeadLetterRelation() {}
}
