package io.tributary.api.readmodel.figures;

import io.tributary.schemas.avro.CampaignTotals;
import io.tributary.schemas.avro.CategoryTotals;
import io.tributary.schemas.avro.DayTotals;
import io.tributary.schemas.avro.KnownCampaign;
import io.tributary.schemas.avro.SummaryTotals;
import io.tributary.schemas.avro.TopCustomer;
import io.tributary.topology.figures.Figures;
import io.tributary.topology.scoring.CutPoints;
import io.tributary.topology.scoring.ModelFitter;
import io.tributary.topology.summary.Population.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The totals of what a filter picks, in the form in which the totals of everybody are, so that the same classes compute the
 * same figures from both. Only what a figure needs is filled in; the rest is as of nobody.
 */
final class PickedTotals {
    private final SummaryTotals totals = SummaryTotals.newBuilder()
            .setSegments(new HashMap<>())
            .setChurnRisk(new HashMap<>())
            .build();
    private final TreeMap<Integer, DayTotals> days = new TreeMap<>();
    private final Map<String, CategoryTotals> categories = new HashMap<>();
    private final Map<String, CampaignTotals> campaigns = new HashMap<>();
    private final Map<String, KnownCampaign> knownCampaigns = new HashMap<>();
    private final List<TopCustomer> top = new ArrayList<>();

    SummaryTotals all() {
        return totals;
    }

    /** Of one day, in days since 1970. */
    DayTotals day(int day) {
        return days.computeIfAbsent(
                day,
                none -> DayTotals.newBuilder().setOrdersAgain(new ArrayList<>()).build());
    }

    void category(String category, CategoryTotals itsTotals) {
        categories.put(category, itsTotals);
    }

    CampaignTotals campaign(String id) {
        return campaigns.computeIfAbsent(
                id,
                none -> CampaignTotals.newBuilder()
                        .setResponseDays(new ArrayList<>())
                        .build());
    }

    Collection<CampaignTotals> campaigns() {
        return campaigns.values();
    }

    void known(String campaignId, KnownCampaign campaign) {
        knownCampaigns.put(campaignId, campaign);
    }

    /** The next best customer. */
    void top(TopCustomer customer) {
        top.add(customer);
    }

    Figures figures(Instant asOf, int retentionWindowDays) {
        Snapshot picked = new Snapshot(
                totals,
                days,
                categories,
                campaigns,
                knownCampaigns,
                top,
                CutPoints.NONE,
                ModelFitter.defaults(),
                // Nobody has kept what a filter would have picked on former days.
                new TreeMap<>());
        return new Figures(picked, asOf, retentionWindowDays);
    }
}
