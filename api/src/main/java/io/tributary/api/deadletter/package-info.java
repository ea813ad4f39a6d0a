/** What becomes of records that were put aside: they are shown whole, corrected, sent again, or discarded. */
package io.tributary.api.deadletter;
