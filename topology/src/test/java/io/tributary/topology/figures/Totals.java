package io.tributary.topology.figures;

import io.tributary.schemas.avro.CampaignTotals;
import io.tributary.schemas.avro.CategoryTotals;
import io.tributary.schemas.avro.DailySnapshot;
import io.tributary.schemas.avro.DayTotals;
import io.tributary.schemas.avro.KnownCampaign;
import io.tributary.schemas.avro.ResponseDay;
import io.tributary.schemas.avro.SummaryTotals;
import io.tributary.schemas.avro.TopCustomer;
import io.tributary.topology.scoring.CutPoints;
import io.tributary.topology.scoring.ModelFitter;
import io.tributary.topology.summary.Population.Snapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Everybody's totals, put together by hand. */
final class Totals {
    private final SummaryTotals totals = SummaryTotals.newBuilder().build();
    private final TreeMap<Integer, DayTotals> days = new TreeMap<>();
    private final Map<String, CategoryTotals> categories = new HashMap<>();
    private final Map<String, CampaignTotals> campaigns = new HashMap<>();
    private final Map<String, KnownCampaign> knownCampaigns = new HashMap<>();
    private final List<TopCustomer> top = new ArrayList<>();

    Totals of(Consumer<SummaryTotals> change) {
        change.accept(totals);
        return this;
    }

    Totals day(String day, Consumer<DayTotals> change) {
        change.accept(days.computeIfAbsent(
                (int) LocalDate.parse(day).toEpochDay(),
                none -> DayTotals.newBuilder().setOrdersAgain(List.of()).build()));
        return this;
    }

    private final TreeMap<Integer, DailySnapshot> history = new TreeMap<>();

    Totals category(String name, long revenueMinor, long units, long transactions) {
        categories.put(name, new CategoryTotals(revenueMinor, units, transactions));
        return this;
    }

    /** A campaign with responders; known from an instant, or known without one (null). */
    Totals campaign(String id, String start, long responders) {
        knownCampaigns.put(id, new KnownCampaign(start == null ? null : Instant.parse(start)));
        return responders(id, responders);
    }

    Totals responders(String id, long responders) {
        campaigns.put(id, new CampaignTotals(responders, responders, List.of()));
        return this;
    }

    /** A known campaign that responders answered on days as they are given: day, days since the last one, customers. */
    Totals campaign(String id, String start, long responders, ResponseDay... days) {
        campaign(id, start, responders);
        campaigns.get(id).setResponseDays(List.of(days));
        return this;
    }

    static ResponseDay responses(String day, int daysSinceLast, long customers) {
        return new ResponseDay((int) LocalDate.parse(day).toEpochDay(), daysSinceLast, customers);
    }

    /** What was remembered of a day. */
    Totals remembered(String day, long retained, long began) {
        DailySnapshot then = new Totals().at(day + "T23:00:00Z").snapshot();
        then.setRetained(retained);
        then.setBegan(began);
        history.put((int) LocalDate.parse(day).toEpochDay(), then);
        return this;
    }

    Totals top(String id, long lifetimeMinor) {
        top.add(new TopCustomer(id, null, "Last", null, lifetimeMinor));
        return this;
    }

    Figures at(String asOf) {
        return new Figures(
                new Snapshot(
                        totals,
                        days,
                        categories,
                        campaigns,
                        knownCampaigns,
                        top,
                        CutPoints.NONE,
                        ModelFitter.defaults(),
                        history),
                Instant.parse(asOf),
                90);
    }
}
