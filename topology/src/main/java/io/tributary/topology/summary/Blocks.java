package io.tributary.topology.summary;

import io.tributary.schemas.avro.Bar;
import io.tributary.schemas.avro.CampaignTotals;
import io.tributary.schemas.avro.CategoryTotals;
import io.tributary.schemas.avro.DayTotals;
import io.tributary.schemas.avro.Histogram;
import io.tributary.schemas.avro.KnownCampaign;
import io.tributary.schemas.avro.SummaryTotals;
import io.tributary.schemas.avro.TopCustomer;
import io.tributary.schemas.avro.TopCustomers;
import io.tributary.topology.fact.CodePointOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.apache.avro.specific.SpecificRecord;

/** Names of summary blocks, and how two blocks of one name become one. */
public final class Blocks {
    public static final String TOTALS = "totals";
    public static final String TOP = "top";
    public static final String DAY = "day/";
    public static final String CATEGORY = "category/";
    public static final String CAMPAIGN = "campaign/";
    public static final String KNOWN_CAMPAIGN = "known-campaign/";
    public static final String FREQUENCY = "frequency/";
    public static final String MONETARY = "monetary/";
    /** Not merged: only what fits the models reads it. */
    public static final String SAMPLE = "sample/";
    /** These are of everybody from the start. */
    public static final String CUT_POINTS = "cut-points";

    public static final String MODELS = "models";
    public static final String SNAPSHOT = "snapshot/";

    /** What totals say whose tasks follow different settings. */
    public static final String MIXED_RULES = "mixed";

    private static final Comparator<TopCustomer> BEST_FIRST = Comparator.comparingLong(
                    TopCustomer::getLifetimeValueMinor)
            .reversed()
            .thenComparing(TopCustomer::getCustomerId, CodePointOrder.INSTANCE);

    private Blocks() {}

    /** True for blocks that only cut points are made of. */
    public static boolean isHistogram(String name) {
        return name.startsWith(FREQUENCY) || name.startsWith(MONETARY);
    }

    /**
     * The block of both parts together. Commutative and associative; absent parts (null) change nothing.
     *
     * @throws IllegalArgumentException when the parts are of different kinds
     */
    public static SpecificRecord merge(SpecificRecord a, SpecificRecord b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        if (a instanceof SummaryTotals x && b instanceof SummaryTotals y) {
            return totals(x, y);
        }
        if (a instanceof DayTotals x && b instanceof DayTotals y) {
            return day(x, y);
        }
        if (a instanceof CategoryTotals x && b instanceof CategoryTotals y) {
            return sum(x, y, new CategoryTotals(), x.getSchema().getFields().size());
        }
        if (a instanceof CampaignTotals x && b instanceof CampaignTotals y) {
            return CampaignBlock.merge(x, y);
        }
        if (a instanceof TopCustomers x && b instanceof TopCustomers y) {
            return top(x, y);
        }
        if (a instanceof Histogram x && b instanceof Histogram y) {
            return histogram(x, y);
        }
        if (a instanceof KnownCampaign && b instanceof KnownCampaign) {
            return a;
        }
        throw new IllegalArgumentException("a block of " + a.getSchema().getName() + " can't be added to one of "
                + b.getSchema().getName());
    }

    /** A record of whole numbers only, filled in the order of its fields. */
    static <T extends SpecificRecord> T fill(T record, long[] values) {
        for (int i = 0; i < values.length; i++) {
            record.put(i, values[i]);
        }
        return record;
    }

    /** The first fields of both, which are whole numbers, added up. */
    private static <T extends SpecificRecord> T sum(T a, T b, T sum, int fields) {
        for (int i = 0; i < fields; i++) {
            sum.put(i, Math.addExact((Long) a.get(i), (Long) b.get(i)));
        }
        return sum;
    }

    private static DayTotals day(DayTotals a, DayTotals b) {
        DayTotals sum = sum(a, b, new DayTotals(), DayColumn.COUNT);
        sum.setOrdersAgain(OrderDays.merge(a.getOrdersAgain(), b.getOrdersAgain()));
        return sum;
    }

    private static SummaryTotals totals(SummaryTotals a, SummaryTotals b) {
        SummaryTotals sum = sum(a, b, SummaryTotals.newBuilder().build(), TotalColumn.COUNT);
        sum.setSegments(union(a.getSegments(), b.getSegments(), Long::sum));
        sum.setSatisfaction(elementwise(a.getSatisfaction(), b.getSatisfaction()));
        sum.setCounters(union(a.getCounters(), b.getCounters(), Long::sum));
        sum.setPosition(union(a.getPosition(), b.getPosition(), Long::max));
        // Broadcasts reach everybody, each at its own time: all of them have what the one furthest behind has.
        sum.setBroadcastPosition(union(a.getBroadcastPosition(), b.getBroadcastPosition(), Long::min));
        sum.setSweeps(a.getSweeps() + b.getSweeps());
        sum.setChurnRisk(union(a.getChurnRisk(), b.getChurnRisk(), Long::sum));
        sum.setRfmCells(union(a.getRfmCells(), b.getRfmCells(), Long::sum));
        sum.setFits(a.getFits() + b.getFits());
        sum.setNewestEventAt(either(a.getNewestEventAt(), b.getNewestEventAt(), Blocks::later));
        sum.setScoredAsOf(either(a.getScoredAsOf(), b.getScoredAsOf(), Blocks::later));
        sum.setNextChangeAt(either(a.getNextChangeAt(), b.getNextChangeAt(), (x, y) -> x.isBefore(y) ? x : y));
        sum.setCutPointsVersion(either(a.getCutPointsVersion(), b.getCutPointsVersion(), Math::min));
        sum.setModelsVersion(either(a.getModelsVersion(), b.getModelsVersion(), Math::min));
        sum.setRules(either(a.getRules(), b.getRules(), (x, y) -> x.equals(y) ? x : MIXED_RULES));
        return sum;
    }

    /** What both say together; where only one says something, that. */
    private static <T> T either(T a, T b, BinaryOperator<T> both) {
        return a == null ? b : b == null ? a : both.apply(a, b);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Histogram histogram(Histogram a, Histogram b) {
        TreeMap<Long, Long> bars = new TreeMap<>();
        a.getBars().forEach(bar -> bars.merge(bar.getUpper(), bar.getCustomers(), Math::addExact));
        b.getBars().forEach(bar -> bars.merge(bar.getUpper(), bar.getCustomers(), Math::addExact));
        List<Bar> merged = new ArrayList<>(bars.size());
        bars.forEach((upper, customers) -> merged.add(new Bar(upper, customers)));
        return new Histogram(merged);
    }

    private static Map<String, Long> union(Map<String, Long> a, Map<String, Long> b, BinaryOperator<Long> both) {
        Map<String, Long> union = new HashMap<>(a);
        b.forEach((key, value) -> union.merge(key, value, both));
        return union;
    }

    private static List<Long> elementwise(List<Long> a, List<Long> b) {
        List<Long> sum = new ArrayList<>(a.size() < b.size() ? b : a);
        List<Long> shorter = a.size() < b.size() ? a : b;
        for (int i = 0; i < shorter.size(); i++) {
            sum.set(i, sum.get(i) + shorter.get(i));
        }
        return sum;
    }

    private static TopCustomers top(TopCustomers a, TopCustomers b) {
        List<TopCustomer> all = new ArrayList<>(a.getCustomers());
        all.addAll(b.getCustomers());
        all.sort(BEST_FIRST);
        return new TopCustomers(new ArrayList<>(all.subList(0, Math.min(Ranking.LISTED, all.size()))));
    }
}
