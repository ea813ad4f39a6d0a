package io.tributary.api.demo.shop;

/**
 * Ids of what one customer does, each used once.
 *
 * <p>The series tells one start of live traffic from another: a shop that is made anew counts from the same number, and
 * the same id would be a correction.
 */
final class Numbering {
    private final String owner;
    private String series = "";
    private int last;
    private int receipts;

    /** @param owner unlike that of any other customer */
    Numbering(String owner) {
        this.owner = owner;
    }

    /** From here on ids are those of a new series, for example {@code L2}. */
    void begin(String newSeries) {
        series = newSeries + "-";
        last = 0;
    }

    /** For example {@code O-00017-L2-3}. */
    String next(String kind) {
        last++;
        return kind + "-" + owner + "-" + series + last;
    }

    /** A store's till counts anew for everybody: the first receipt of each customer has the same number. */
    String nextReceipt() {
        receipts++;
        return "R-" + series + receipts;
    }
}
