package io.tributary.topology.summary;

import io.tributary.schemas.avro.CampaignTotals;
import io.tributary.schemas.avro.CategoryTotals;
import io.tributary.schemas.avro.CustomerModels;
import io.tributary.schemas.avro.DailySnapshot;
import io.tributary.schemas.avro.DayTotals;
import io.tributary.schemas.avro.KnownCampaign;
import io.tributary.schemas.avro.SummaryBlock;
import io.tributary.schemas.avro.SummaryTotals;
import io.tributary.schemas.avro.TopCustomer;
import io.tributary.schemas.avro.TopCustomers;
import io.tributary.topology.scoring.CutPoints;
import io.tributary.topology.scoring.ModelFitter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everybody's totals as one reader of the topic {@code population} knows them; always those of whole commits.
 *
 * <p>Thread-safe: one thread feeds it, any thread takes a {@link #snapshot()}.
 */
public final class Population {
    private final SummaryParts parts = new SummaryParts();
    private final TreeMap<Integer, DayTotals> days = new TreeMap<>();
    private final Map<String, CategoryTotals> categories = new HashMap<>();
    private final Map<String, CampaignTotals> campaigns = new HashMap<>();
    private final Map<String, KnownCampaign> knownCampaigns = new HashMap<>();
    private SummaryTotals totals = SummaryTotals.newBuilder().build();
    private List<TopCustomer> top = List.of();
    private CutPoints cutPoints = CutPoints.NONE;
    private CustomerModels models = ModelFitter.defaults();
    private final TreeMap<Integer, DailySnapshot> history = new TreeMap<>();
    private Snapshot snapshot;

    /**
     * The totals at one moment; immutable.
     *
     * @param days by days since 1970
     * @param top best first, at most {@link Ranking#LISTED}
     * @param history by days since 1970
     */
    public record Snapshot(
            SummaryTotals totals,
            TreeMap<Integer, DayTotals> days,
            Map<String, CategoryTotals> categories,
            Map<String, CampaignTotals> campaigns,
            Map<String, KnownCampaign> knownCampaigns,
            List<TopCustomer> top,
            CutPoints cutPoints,
            CustomerModels models,
            TreeMap<Integer, DailySnapshot> history) {}

    /** Takes a block; true when that made a commit whole and the totals new. */
    public synchronized boolean accept(SummaryBlock block) {
        Set<String> changed = parts.accept(block, SummaryParts.Log.NONE);
        changed.forEach(name -> set(name, parts.merged(name)));
        return !changed.isEmpty();
    }

    /** Takes the newest state of a block of everybody; null when it is empty. Blocks of other kinds change nothing. */
    public synchronized void set(String name, Object content) {
        snapshot = null;
        if (name.equals(Blocks.TOTALS)) {
            totals = content == null ? SummaryTotals.newBuilder().build() : (SummaryTotals) content;
        } else if (name.equals(Blocks.TOP)) {
            top = content == null ? List.of() : List.copyOf(((TopCustomers) content).getCustomers());
        } else if (name.startsWith(Blocks.DAY)) {
            put(days, Integer.valueOf(name.substring(Blocks.DAY.length())), (DayTotals) content);
        } else if (name.startsWith(Blocks.CATEGORY)) {
            put(categories, name.substring(Blocks.CATEGORY.length()), (CategoryTotals) content);
        } else if (name.startsWith(Blocks.CAMPAIGN)) {
            put(campaigns, name.substring(Blocks.CAMPAIGN.length()), (CampaignTotals) content);
        } else if (name.startsWith(Blocks.KNOWN_CAMPAIGN)) {
            put(knownCampaigns, name.substring(Blocks.KNOWN_CAMPAIGN.length()), (KnownCampaign) content);
        } else if (name.startsWith(Blocks.SNAPSHOT)) {
            put(history, Integer.valueOf(name.substring(Blocks.SNAPSHOT.length())), (DailySnapshot) content);
        } else if (name.equals(Blocks.CUT_POINTS)) {
            cutPoints = content == null ? CutPoints.NONE : CutPoints.of((io.tributary.schemas.avro.CutPoints) content);
        } else if (name.equals(Blocks.MODELS)) {
            models = content == null ? ModelFitter.defaults() : (CustomerModels) content;
        }
    }

    private static <K, V> void put(Map<K, V> map, K key, V value) {
        if (value == null) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }

    /** The totals as they are now. Asking again without a change in between gives the same object. */
    public synchronized Snapshot snapshot() {
        if (snapshot == null) {
            snapshot = new Snapshot(
                    totals,
                    new TreeMap<>(days),
                    Map.copyOf(categories),
                    Map.copyOf(campaigns),
                    Map.copyOf(knownCampaigns),
                    top,
                    cutPoints,
                    models,
                    new TreeMap<>(history));
        }
        return snapshot;
    }
}
