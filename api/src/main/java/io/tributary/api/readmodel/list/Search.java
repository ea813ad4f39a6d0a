package io.tributary.api.readmodel.list;

import io.tributary.api.readmodel.filter.Sql;

/** A text that rows must hold, in whatever way. */
public interface Search {

    /** As the client gave it. */
    String text();

    /** The condition on rows. */
    Sql sql();
}
