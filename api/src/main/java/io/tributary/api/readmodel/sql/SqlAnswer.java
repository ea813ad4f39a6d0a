package io.tributary.api.readmodel.sql;

import io.tributary.api.readmodel.sql.RowReader.Column;
import java.util.List;

/** What becomes of an analyst's statement. */
public sealed interface SqlAnswer {
    /**
     * It was run.
     *
     * @param rows values in the order of the columns
     * @param truncated true when there are more rows than were asked for
     * @param elapsedMs milliseconds it took
     */
    record Rows(List<Column> columns, List<List<Object>> rows, boolean truncated, long elapsedMs)
            implements SqlAnswer {}

    /** It is wrong, or does what analysts may not do; the sentence says which. */
    record Refused(String why) implements SqlAnswer {}

    /** It takes more time, memory or room than a statement is given; the sentence says which. */
    record TooMuch(String why) implements SqlAnswer {}
}
