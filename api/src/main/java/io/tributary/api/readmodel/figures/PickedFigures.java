package io.tributary.api.readmodel.figures;

import io.tributary.api.readmodel.ReadModel;
import io.tributary.topology.figures.Figures;
import io.tributary.topology.figures.Kpis;
import io.tributary.topology.figures.Kpis.Kpi;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The figures of what a filter picks, each from one state of the read model.
 *
 * <p>Each method fills in the totals that its figure needs, and no others: other figures of the result are those of nobody.
 */
final class PickedFigures {
    private final ReadModel model;
    private final int retentionWindowDays;

    PickedFigures(ReadModel model, int retentionWindowDays) {
        this.model = model;
        this.retentionWindowDays = retentionWindowDays;
    }

    private interface Part {
        void add(PickedQuery query, PickedTotals totals) throws SQLException;
    }

    private Figures figures(FigureFilter filter, Instant asOf, Part part) {
        return model.read(connection -> {
            PickedTotals totals = new PickedTotals();
            part.add(new PickedQuery(connection, filter, day(asOf)), totals);
            return totals.figures(asOf, retentionWindowDays);
        });
    }

    private static LocalDate day(Instant asOf) {
        return LocalDate.ofInstant(asOf, ZoneOffset.UTC);
    }

    /** Segments and churn risk. */
    Figures standings(FigureFilter filter, Instant asOf) {
        return figures(filter, asOf, (query, totals) -> new CustomerTotals(query, totals).addStandings());
    }

    /** Satisfaction and its breakdown. */
    Figures satisfaction(FigureFilter filter, Instant asOf) {
        return figures(filter, asOf, (query, totals) -> new ContactTotals(query, totals).addScores());
    }

    /** Categories. */
    Figures categories(FigureFilter filter, Instant asOf) {
        return figures(filter, asOf, (query, totals) -> new PurchaseTotals(query, totals).addCategories());
    }

    /** The best customers. */
    Figures topCustomers(FigureFilter filter, Instant asOf, int limit) {
        return figures(filter, asOf, (query, totals) -> new CustomerTotals(query, totals).addTop(limit));
    }

    /** Revenue by month. */
    Map<YearMonth, BigDecimal> monthlyRevenue(FigureFilter filter, Instant asOf) {
        Months months = Months.of(filter, day(asOf));
        return figures(
                        filter,
                        asOf,
                        (query, totals) -> new PurchaseTotals(query, totals)
                                .addRevenue(
                                        months.first().atDay(1), months.last().atEndOfMonth()))
                .monthlyRevenue(months.first(), months.last());
    }

    /** Customers, revenue, orders and retention. */
    Figures totals(FigureFilter filter, Instant asOf) {
        return figures(filter, asOf, PickedFigures::addTotals);
    }

    private static void addTotals(PickedQuery query, PickedTotals totals) throws SQLException {
        query.gather();
        CustomerTotals customers = new CustomerTotals(query, totals);
        customers.addRegistrationsAndPurchasers();
        PurchaseTotals purchases = new PurchaseTotals(query, totals);
        purchases.addRevenue();
        purchases.addOrders();
    }

    /** All key figures. */
    List<Kpi> kpis(FigureFilter filter, Instant asOf) {
        return kpis(filter, asOf, true);
    }

    /**
     * All key figures.
     *
     * @param withContacts false where satisfaction and responses are known from elsewhere: these two are as of nobody then
     */
    List<Kpi> kpis(FigureFilter filter, Instant asOf, boolean withContacts) {
        return model.read(connection -> {
            PickedQuery query = new PickedQuery(connection, filter, day(asOf));
            PickedTotals counted = new PickedTotals();
            addTotals(query, counted);
            if (!withContacts) {
                return List.copyOf(new Kpis(counted.figures(asOf, retentionWindowDays)).all());
            }
            new ContactTotals(query, counted).addScores();
            // Whoever was picked could respond, with or without a picked purchase.
            PickedTotals addressed = counted;
            if (filter.picksPurchases()) {
                addressed = new PickedTotals();
                new CustomerTotals(query, addressed).addRegistrationsOfAllPicked();
            }
            new ContactTotals(query, addressed).addResponses();

            List<Kpi> kpis = new ArrayList<>(new Kpis(counted.figures(asOf, retentionWindowDays)).all());
            Kpi responseRate = new Kpis(addressed.figures(asOf, retentionWindowDays)).campaignResponseRate();
            kpis.replaceAll(kpi -> kpi.label().equals(responseRate.label()) ? responseRate : kpi);
            return List.copyOf(kpis);
        });
    }
}
