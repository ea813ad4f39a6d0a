package io.tributary.api.readmodel.figures;

import io.tributary.api.query.RfmQueries;
import io.tributary.api.readmodel.ReadModel;
import io.tributary.topology.figures.Figures;
import io.tributary.topology.figures.Kpis;
import io.tributary.topology.figures.Kpis.Kpi;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The figures of the dashboard: of everybody from the totals that the topology keeps, of what a filter picks from the read
 * model. Both follow docs/metrics.md.
 */
public final class DashboardFigures {
    private final Supplier<Figures> everybody;
    private final RfmQueries everybodysRfm;
    private final PickedFigures picked;
    private final PickedRfm pickedRfm;

    /**
     * The figures.
     *
     * @param everybody those of everybody, as of now
     * @param everybodysRfm the customers as points
     * @param retentionWindowDays days of the retention rate's window
     */
    public DashboardFigures(
            Supplier<Figures> everybody, RfmQueries everybodysRfm, ReadModel model, int retentionWindowDays) {
        this.everybody = everybody;
        this.everybodysRfm = everybodysRfm;
        this.picked = new PickedFigures(model, retentionWindowDays);
        this.pickedRfm = new PickedRfm(model);
    }

    /** A figure as of an instant. */
    public record Answer<T>(Instant asOf, T figure) {}

    private interface FromTotals<T> {
        T of(Figures figures);
    }

    private interface FromReadModel<T> {
        T of(FigureFilter filter, Instant asOf);
    }

    private <T> Answer<T> answer(FigureFilter filter, FromTotals<T> ofEverybody, FromReadModel<T> ofPicked) {
        Figures now = everybody.get();
        return new Answer<>(now.asOf(), filter.isEmpty() ? ofEverybody.of(now) : ofPicked.of(filter, now.asOf()));
    }

    /** All key figures with trend and sparkline. */
    public Answer<List<Kpi>> kpis(FigureFilter filter) {
        Figures now = everybody.get();
        Kpis ofEverybody = new Kpis(now);
        return new Answer<>(
                now.asOf(), filter.isEmpty() ? ofEverybody.all() : pickedKpis(filter, now.asOf(), ofEverybody));
    }

    /** Those on which the filter has no bearing are everybody's. */
    private List<Kpi> pickedKpis(FigureFilter filter, Instant asOf, Kpis ofEverybody) {
        List<Kpi> kept = new ArrayList<>();
        if (filter.leavesRetention()) {
            // What it was on former days is known of everybody only.
            kept.add(ofEverybody.retentionRate());
        }
        if (filter.leavesContacts()) {
            kept.add(ofEverybody.averageSatisfaction());
            kept.add(ofEverybody.campaignResponseRate());
        }
        List<Kpi> kpis = new ArrayList<>(picked.kpis(filter, asOf, !filter.leavesContacts()));
        kpis.replaceAll(kpi -> kept.stream()
                .filter(other -> other.label().equals(kpi.label()))
                .findFirst()
                .orElse(kpi));
        return kpis;
    }

    /** Figures of which customers, revenue, orders, average order value and retention rate are filled in. */
    public Answer<Figures> totals(FigureFilter filter) {
        return answer(filter, now -> now, picked::totals);
    }

    /** Customers by segment, highest value first. */
    public Answer<Map<String, Long>> segments(FigureFilter filter) {
        return answer(
                filter,
                Figures::segments,
                (picks, asOf) -> picked.standings(picks, asOf).segments());
    }

    /** Customers with a purchase by churn_risk, lowest first. */
    public Answer<Map<String, Long>> churnRisk(FigureFilter filter) {
        return answer(
                filter,
                Figures::churnRisk,
                (picks, asOf) -> picked.standings(picks, asOf).churnRisk());
    }

    /** Money by month of purchase, those without revenue included. */
    public Answer<Map<YearMonth, BigDecimal>> monthlyRevenue(FigureFilter filter) {
        return answer(filter, Figures::monthlyRevenue, picked::monthlyRevenue);
    }

    /** Money and units by category, highest revenue first. */
    public Answer<List<Figures.Category>> categories(FigureFilter filter) {
        return answer(
                filter,
                Figures::categories,
                (picks, asOf) -> picked.categories(picks, asOf).categories());
    }

    /** Figures of which the satisfaction scores are filled in. */
    public Answer<Figures> satisfaction(FigureFilter filter) {
        return answer(filter, now -> now, picked::satisfaction);
    }

    /** The customers of highest revenue, at most so many. */
    public Answer<List<Figures.TopCustomer>> topCustomers(FigureFilter filter, int limit) {
        return answer(
                filter,
                now -> now.topCustomers(limit),
                (picks, asOf) -> picked.topCustomers(picks, asOf, limit).topCustomers(limit));
    }

    /**
     * Customers with a purchase, behind an id.
     *
     * @param after the last id of the page before; null for the first page
     */
    public Answer<RfmQueries.Page> rfm(FigureFilter filter, String after, int limit) {
        return answer(
                filter,
                now -> everybodysRfm.page(after, limit, now.asOf()),
                (picks, asOf) -> pickedRfm.page(picks, after, limit, LocalDate.ofInstant(asOf, ZoneOffset.UTC)));
    }
}
