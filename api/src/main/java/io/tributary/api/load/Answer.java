package io.tributary.api.load;

import java.util.List;

/** What the server said to a batch. */
sealed interface Answer {

    /** Every row has been judged. */
    record Judged(int accepted, List<Rejection> rejections) implements Answer {}

    /** The server could not take the request as a whole; a smaller one may go through. */
    record Indigestible(String reason) implements Answer {}

    /** Nothing more can be sent. */
    record Lost(String reason) implements Answer {}

    /** A row, by its index in the batch, and the rule it breaks. */
    record Rejection(int index, String reason) {}
}
