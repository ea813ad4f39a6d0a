package io.tributary.topology.summary;

import io.tributary.schemas.avro.CategoryTotals;
import io.tributary.schemas.avro.DayTotals;
import io.tributary.schemas.avro.SamplePart;
import io.tributary.schemas.avro.SummaryTotals;
import io.tributary.schemas.source.ContractRules;
import io.tributary.topology.catalogue.Catalogue;
import io.tributary.topology.catalogue.CatalogueEntry;
import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.Interaction;
import io.tributary.topology.fact.Purchase;
import io.tributary.topology.fact.Response;
import io.tributary.topology.fact.Session;
import io.tributary.topology.profile.Contribution;
import io.tributary.topology.profile.Order;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.profile.ResponseHistory;
import io.tributary.topology.profile.Tallies;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;

/**
 * One task's totals of its own known customers: exact, by addition only, so that the sum over all tasks is the
 * population.
 *
 * <p>Facts are counted one by one ({@link #count}), what comes from a whole profile by its contribution
 * ({@link #replace}). Money by product becomes money by category through the catalogue, here, where a product that
 * changes its category moves its totals. Remembers what changed since it was last saved and last published. Not
 * thread-safe.
 */
public final class PartitionSummary {
    /** The category of products that have none. */
    public static final String UNKNOWN = "Unknown";

    /** The first day that a valid date can have, in days from 1970-01-01: negative. */
    static final int FIRST_DAY = Profile.day(ContractRules.EARLIEST.toEpochMilli());

    static final int REVENUE = 0;
    static final int PRODUCT_UNITS = 1;
    static final int TRANSACTIONS = 2;

    private final Catalogue catalogue;
    final long[] totals = new long[TotalColumn.COUNT];
    final Standings standings = new Standings();
    final long[] satisfaction = new long[5];
    final Map<Integer, long[]> days = new HashMap<>();
    final OrderDays orderDays = new OrderDays();
    /** Made once, since orders come with nearly every purchase. */
    private final Order.Changes orderChanges = this::countOrder;

    Tallies products = new Tallies(3);
    final CampaignResults campaigns = new CampaignResults();
    final Counters counters = new Counters();
    final Position position = new Position();
    final Position broadcastPosition = new Position();
    final Ranking ranking = new Ranking();
    long newestEventAt = Long.MIN_VALUE;
    long sweeps;
    final Freshness freshness = new Freshness();

    private final Map<String, long[]> categories = new HashMap<>();
    /** Days count from {@link #FIRST_DAY} here: a set of bits knows no negative numbers. */
    final BitSet unsavedDays = new BitSet();

    final BitSet unsavedProducts = new BitSet();
    private final BitSet unsentDays = new BitSet();
    private final Set<String> unsentCategories = new HashSet<>();
    private final Map<Integer, SamplePart> unsentSample = new TreeMap<>();
    private int sampleParts;
    boolean unsaved;
    private boolean unsent;

    public PartitionSummary(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Adds (sign 1) or takes out (sign -1) what one fact of a known customer says by itself. */
    public void count(Fact fact, int sign) {
        if (!fact.counts()) {
            return;
        }
        if (fact instanceof Purchase purchase) {
            countPurchase(purchase, sign);
        } else if (fact instanceof Interaction interaction && interaction.satisfactionScore() != 0) {
            satisfaction[interaction.satisfactionScore() - 1] += sign;
            long[] day = day(interaction.occurredAt());
            day[DayColumn.SCORES] += sign;
            day[DayColumn.SCORE_SUM] += (long) sign * interaction.satisfactionScore();
        } else if (fact instanceof Response response && response.isPositive()) {
            day(response.occurredAt())[DayColumn.RESPONSES] += sign;
            campaigns.count(catalogue.campaign(response.campaignId()), sign);
        } else if (fact instanceof Session session) {
            day(session.occurredAt())[DayColumn.VISITS] += sign;
        }
        touch();
    }

    private void countPurchase(Purchase purchase, int sign) {
        long amount = sign * purchase.amountMinor();
        long units = sign * purchase.quantity();
        // Here and not with the contribution, since a sum that leaves its range must fail the record that does it.
        add(totals, TotalColumn.LIFETIME_VALUE_MINOR, amount);
        add(totals, TotalColumn.UNITS, units);
        long[] day = day(purchase.occurredAt());
        add(day, DayColumn.REVENUE_MINOR, amount);
        add(day, DayColumn.UNITS, units);
        day[DayColumn.TRANSACTIONS] += sign;
        if (purchase.isPurchase()) {
            day[DayColumn.PURCHASES] += sign;
            day[DayColumn.ORDERS] += purchase.orderId() == null ? sign : 0;
        }
        int product = catalogue.product(purchase.productId());
        int row = products.row(product);
        products.add(row, REVENUE, amount);
        products.add(row, PRODUCT_UNITS, units);
        products.add(row, TRANSACTIONS, sign);
        unsavedProducts.set(product);
        addToCategory(category(catalogue.product(product)), amount, units, sign);
    }

    /** Replaces an order of a known customer; null is none. */
    public void replace(Order before, Order after) {
        Order.difference(before, after, orderChanges);
        touch();
    }

    private void countOrder(int day, int daysSinceLast, int sign) {
        long[] ofDay = dayOf(day);
        if (daysSinceLast == 0) {
            ofDay[DayColumn.ORDERS] += sign;
        } else {
            orderDays.count(day, daysSinceLast, sign);
        }
    }

    /** Replaces what a profile contributed; null is nothing. */
    public void replace(Contribution before, Contribution after) {
        contribute(before, -1);
        contribute(after, 1);
        standings.replace(before, after);
        boolean bought = before != null && before.purchaser();
        boolean buys = after != null && after.purchaser();
        move(
                DayColumn.FIRST_PURCHASES,
                bought,
                bought ? before.firstPurchaseDay() : 0,
                buys,
                buys ? after.firstPurchaseDay() : 0);
        move(
                DayColumn.LAST_PURCHASES,
                bought,
                bought ? before.lastPurchaseDay() : 0,
                buys,
                buys ? after.lastPurchaseDay() : 0);
        Long registered = before == null ? null : before.registeredAt();
        Long registers = after == null ? null : after.registeredAt();
        if (!Objects.equals(registered, registers)) {
            count(registered, -1);
            count(registers, 1);
        }
        ResponseHistory responded = before == null ? null : before.responses();
        ResponseHistory responds = after == null ? null : after.responses();
        if (!Objects.equals(responded, responds)) {
            campaigns.replace(responded, responds);
        }
        touch();
    }

    private void contribute(Contribution c, int sign) {
        if (c != null) {
            add(totals, TotalColumn.CUSTOMERS, sign);
            add(totals, TotalColumn.PURCHASERS, c.purchaser() ? sign : 0);
            add(totals, TotalColumn.ORDERS, sign * c.orders());
            add(totals, TotalColumn.PURCHASES, sign * c.purchases());
        }
    }

    /** Mostly both days are the same, and then neither must be written or published. */
    private void move(int column, boolean had, int from, boolean has, int to) {
        if (had && has && from == to) {
            return;
        }
        if (had) {
            dayOf(from)[column]--;
        }
        if (has) {
            dayOf(to)[column]++;
        }
    }

    private void count(Long registeredAt, int sign) {
        if (registeredAt != null) {
            day(registeredAt)[DayColumn.REGISTRATIONS] += sign;
        }
    }

    /** Moves a product's totals from the category it was in to the one it is in now. */
    public void reattribute(CatalogueEntry.OfProduct before, CatalogueEntry.OfProduct after) {
        String from = category(before);
        String to = category(after);
        long transactions = products.valueOf(after.number(), TRANSACTIONS);
        if (!from.equals(to) && transactions != 0) {
            long revenue = products.valueOf(after.number(), REVENUE);
            long units = products.valueOf(after.number(), PRODUCT_UNITS);
            addToCategory(from, -revenue, -units, -transactions);
            addToCategory(to, revenue, units, transactions);
            touch();
        }
    }

    /** A fact of that date was seen, of a known customer or not. */
    public void see(long occurredAt) {
        newestEventAt = Math.max(newestEventAt, occurredAt);
    }

    /** Something that is always part of a save and of a publication has changed: counters, position. */
    public void touch() {
        unsaved = true;
        unsent = true;
    }

    public Counters counters() {
        return counters;
    }

    /** How far the task's own inputs have been applied. */
    public Position position() {
        return position;
    }

    /** How far the entity topics have been applied, which reach the task by broadcast. */
    public Position broadcastPosition() {
        return broadcastPosition;
    }

    public Ranking ranking() {
        return ranking;
    }

    /** The newest date of any fact seen; null while there is none. */
    public Instant newestEvent() {
        return newestEventAt == Long.MIN_VALUE ? null : Instant.ofEpochMilli(newestEventAt);
    }

    /** What the standings follow: clock, versions and settings. */
    public Freshness freshness() {
        return freshness;
    }

    /** How many sweeps are wanted or under way. */
    public void setSweeps(long sweeps) {
        if (this.sweeps != sweeps) {
            this.sweeps = sweeps;
            touch();
        }
    }

    /** Makes the next publication hold a sample; the one before goes, as far as it had more parts. */
    public void lend(List<SamplePart> sample) {
        for (int part = sample.size(); part < sampleParts; part++) {
            unsentSample.put(part, null);
        }
        for (int part = 0; part < sample.size(); part++) {
            unsentSample.put(part, sample.get(part));
        }
        sampleParts = sample.size();
        touch();
    }

    /** True when something changed since the last publication. */
    public boolean isUnsent() {
        return unsent;
    }

    /** Makes the next publication hold every block. */
    public void markAllUnsent() {
        unsent = true;
        days.keySet().forEach(day -> unsentDays.set(day - FIRST_DAY));
        unsentCategories.addAll(categories.keySet());
        standings.markAllUnsent();
        campaigns.markAllUnsent();
    }

    /**
     * Gives every block that changed since the last call, in its present state; null for one that is empty now.
     */
    public void publish(BiConsumer<String, SpecificRecord> blocks) {
        blocks.accept(Blocks.TOTALS, totals());
        if (ranking.hasChanged()) {
            blocks.accept(Blocks.TOP, ranking.list());
        }
        standings.publish(blocks);
        unsentDays.stream().map(bit -> bit + FIRST_DAY).forEach(day -> blocks.accept(Blocks.DAY + day, dayBlock(day)));
        for (String category : unsentCategories) {
            blocks.accept(Blocks.CATEGORY + category, record(new CategoryTotals(), categories.get(category)));
        }
        campaigns.publish((campaign, block) ->
                blocks.accept(Blocks.CAMPAIGN + catalogue.campaign(campaign).id(), block));
        unsentSample.forEach((part, sample) -> blocks.accept(Blocks.SAMPLE + part, sample));
        unsentSample.clear();
        unsentDays.clear();
        unsentCategories.clear();
        unsent = false;
    }

    private SummaryTotals totals() {
        SummaryTotals record = Blocks.fill(SummaryTotals.newBuilder().build(), totals);
        standings.describe(record);
        record.setSatisfaction(Arrays.stream(satisfaction).boxed().toList());
        record.setCounters(counters.toMap());
        record.setPosition(position.toMap());
        record.setBroadcastPosition(broadcastPosition.toMap());
        record.setSweeps(sweeps);
        record.setNewestEventAt(newestEvent());
        freshness.describe(record);
        return record;
    }

    /** Where an order has a line there is a transaction: a day of nothing but 0 has no orders again either. */
    private SpecificRecord dayBlock(int day) {
        DayTotals record = new DayTotals();
        record.setOrdersAgain(orderDays.list(day));
        return record(record, days.get(day));
    }

    private static SpecificRecord record(SpecificRecord record, long[] values) {
        for (long value : values) {
            if (value != 0) {
                return Blocks.fill(record, values);
            }
        }
        return null;
    }

    /** Puts the categories together from the products' totals, after these were loaded. */
    void attributeAll() {
        categories.clear();
        for (int row = 0; row < products.size(); row++) {
            addToCategory(
                    category(catalogue.product(products.key(row))),
                    products.value(row, REVENUE),
                    products.value(row, PRODUCT_UNITS),
                    products.value(row, TRANSACTIONS));
        }
    }

    private long[] day(long instant) {
        return dayOf(Profile.day(instant));
    }

    private long[] dayOf(int day) {
        unsavedDays.set(day - FIRST_DAY);
        unsentDays.set(day - FIRST_DAY);
        return days.computeIfAbsent(day, d -> new long[DayColumn.COUNT]);
    }

    private void addToCategory(String category, long revenue, long units, long transactions) {
        long[] row = categories.computeIfAbsent(category, c -> new long[3]);
        add(row, REVENUE, revenue);
        add(row, PRODUCT_UNITS, units);
        add(row, TRANSACTIONS, transactions);
        unsentCategories.add(category);
    }

    private static void add(long[] row, int column, long amount) {
        row[column] = Math.addExact(row[column], amount);
    }

    private static String category(CatalogueEntry.OfProduct product) {
        return product.category() < 0 ? UNKNOWN : product.categoryName();
    }
}
