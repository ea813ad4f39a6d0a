package io.tributary.api.readmodel.figures;

import static io.tributary.topology.summary.PartitionSummary.UNKNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a filter picks, as parts of SQL: for figures and analyses alike.
 *
 * <p>Customers are rows {@code c} of customer_360, transactions rows {@code l} of purchase_transactions. Customers are joined
 * by their numbers, and joined for good: with IN, DuckDB looks each of them up in a table of hashes; of a join by numbers that
 * lie close together it knows to make a table of places. Values stand in the text, where they bound what is read from disk;
 * only the category, the one text that comes from outside, is a parameter.
 */
public final class Picked {
    /** The one parameter: the category. */
    static final String CATEGORY = "$1";

    /** Transactions that count, by their status: a condition on rows {@code l}. */
    public static final String COUNTS = "(l.status IS NULL OR upper(l.status) NOT IN ('CANCELLED', 'RETURNED'))";

    /**
     * The condition that a response is a positive one: anything but to unsubscribe.
     *
     * @param type the column that holds its type. As one letter after the other is compared, there are more ways to write it
     *     than lower(…) knows.
     */
    public static String positive(String type) {
        return "(" + type + " IS NULL OR lower(upper(" + type + ")) <> 'unsubscribe')";
    }

    private static final String PURCHASE = " AND l.quantity > 0";

    private static final String STORED = "base.purchase_transactions";

    private static final String OF_CATEGORY = "temp.of_category";

    /** {@code customer_no}: the picked customers. */
    private static final String PICKED = "temp.picked";

    /** {@code customer_no, purchases, first, last}: who has picked purchases of any day, how many, and when. */
    static final String BUYERS = "temp.buyers";

    private final FigureFilter filter;
    private final boolean isGathered;

    public Picked(FigureFilter filter) {
        this(filter, false);
    }

    private Picked(FigureFilter filter, boolean isGathered) {
        this.filter = filter;
        this.isGathered = isGathered;
    }

    /** The same, where what {@link #gathering} says has been run. */
    Picked gathered() {
        return new Picked(filter, true);
    }

    /**
     * Puts into tables of the connection's own, gone with its transaction, what several questions need: the numbers of picked
     * customers, as DuckDB knows how many they are then, and which table to look them up in; and, since products are found by
     * text, the transactions in the picked category, of any day, and their buyers. Ids are left out: to read those of every line
     * takes longer than all of the rest.
     */
    List<String> gathering() {
        List<String> tables = new ArrayList<>();
        if (!filter.picksEverybody()) {
            tables.add("CREATE TEMP TABLE picked AS SELECT c.customer_no FROM " + customers());
        }
        if (filter.category() != null) {
            tables.add("CREATE TEMP TABLE of_category AS"
                    + " SELECT l.customer_no, l.purchase_date, l.quantity, l.total_amount FROM " + STORED + " l"
                    + gathered().joinedTo("l") + " WHERE " + counts());
            tables.add("CREATE TEMP TABLE buyers AS SELECT l.customer_no, count(*) AS purchases,"
                    + " min(l.purchase_date) AS first, max(l.purchase_date) AS last FROM " + OF_CATEGORY
                    + " l WHERE true" + PURCHASE + " GROUP BY 1");
        }
        return List.copyOf(tables);
    }

    /** Picked customers: FROM what, and WHERE. */
    String customers() {
        return "base.customer_360 c WHERE " + conditionsOnCustomers();
    }

    /** The condition on rows {@code c} of customer_360. */
    public String conditionsOnCustomers() {
        String segment = filter.segment() == null
                ? ""
                : " AND c.customer_segment = '" + filter.segment().label() + "'";
        String churn = filter.churn() == null
                ? ""
                : " AND c.churn_risk = '" + filter.churn().label() + "'";
        return "true" + segment + churn;
    }

    /** Picked customers that are counted: where purchases are picked, those with one. */
    String countedCustomers() {
        return filter.picksPurchases()
                ? customers() + " AND c.customer_no IN (SELECT l.customer_no FROM " + lines() + PURCHASE + ")"
                : customers();
    }

    /** Transactions of picked customers at least that count, of the picked days and category: FROM what, and WHERE. */
    private String lines() {
        return isGathered ? linesOfPicked() : STORED + " l WHERE " + counts() + within("l.purchase_date");
    }

    /** Transactions of picked customers that are picked themselves. */
    String linesOfPicked() {
        return linesOfAnyDayOfPicked() + within("l.purchase_date");
    }

    /**
     * With their ids, the picked purchases of customers who have several: of any other, the only one is an order. After
     * {@link #gathering}.
     */
    String purchasesOfSeveral() {
        return STORED + " l JOIN (SELECT customer_no FROM " + BUYERS + " WHERE purchases > 1) several"
                + " ON several.customer_no = l.customer_no WHERE " + counts() + PURCHASE + within("l.purchase_date");
    }

    private String linesOfAnyDayOfPicked() {
        return isGathered && filter.category() != null
                ? OF_CATEGORY + " l WHERE true"
                : STORED + " l" + joinedTo("l") + " WHERE " + counts();
    }

    private String counts() {
        return COUNTS + ofCategory("l.product_id", CATEGORY);
    }

    /**
     * A further condition: the product whose id this column holds is of the picked category.
     *
     * @param category the parameter that stands for it, once; left out where none is picked
     */
    public String ofCategory(String productId, String category) {
        if (filter.category() == null) {
            return "";
        }
        // What is unknown can't be looked for: it is what isn't in any other category.
        return filter.category().equals(UNKNOWN)
                ? " AND NOT EXISTS (SELECT 1 FROM base.product_catalog p WHERE p.product_id = " + productId
                        + " AND p.category <> " + category + ")"
                : " AND " + productId + " IN (SELECT p.product_id FROM base.product_catalog p WHERE p.category = "
                        + category + ")";
    }

    /** A join that leaves of these rows those of picked customers. */
    public String joinedTo(String rows) {
        String numbers =
                isGathered && !filter.picksEverybody() ? PICKED : "(SELECT c.customer_no FROM " + customers() + ")";
        return " JOIN " + numbers + " picked ON picked.customer_no = " + rows + ".customer_no";
    }

    /** A further condition: the date in this column is of a picked day. */
    public String within(String date) {
        String from = filter.from() == null ? "" : " AND " + date + " >= " + midnight(filter.from());
        String to = filter.to() == null
                ? ""
                : " AND " + date + " < " + midnight(filter.to().plusDays(1));
        return from + to;
    }

    /** The instant a day begins at, as SQL has it. */
    static String midnight(LocalDate day) {
        return "TIMESTAMP '" + day + " 00:00:00'";
    }
}
