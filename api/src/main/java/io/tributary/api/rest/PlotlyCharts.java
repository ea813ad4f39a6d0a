package io.tributary.api.rest;

import io.tributary.api.query.RfmQueries.Point;
import io.tributary.topology.figures.Figures;
import io.tributary.topology.figures.Figures.Category;
import io.tributary.topology.profile.ChurnRisk;
import io.tributary.topology.profile.Segment;
import io.tributary.topology.summary.PartitionSummary;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Figures as charts: {@code {"data": […], "layout": {…}}}, ready for {@code Plotly.newPlot}. Marks have colours of their own
 * where a colour says something; all other looks are in the {@linkplain PlotlyLook template}.
 */
final class PlotlyCharts {
    /** From this share of all revenue on a category is a large one, and from that a middling one. */
    private static final double LARGE = 0.15;

    private static final double MIDDLING = 0.10;

    private PlotlyCharts() {}

    /** Customers by segment. */
    static Map<String, Object> segments(Map<String, Long> customers) {
        List<String> highestFirst = new ArrayList<>(PlotlyLook.RAMP);
        Collections.reverse(highestFirst);
        return figure("Customers by segment", pie(customers, highestFirst, 0), Map.of());
    }

    /** Customers with a purchase by risk of leaving. */
    static Map<String, Object> churnRisk(Map<String, Long> customers) {
        long all = customers.values().stream().mapToLong(Long::longValue).sum();
        long high = customers.get(ChurnRisk.HIGH.label());
        String share = all == 0 ? "–" : String.format(Locale.ROOT, "%.1f%%", 100.0 * high / all);
        return figure(
                "Who may leave",
                pie(customers, List.of(PlotlyLook.OK, PlotlyLook.WARN, PlotlyLook.BAD), 0.62),
                Map.of("annotations", List.of(centred("<b>" + share + "</b><br>high risk", 0.5))));
    }

    private static List<Map<String, Object>> pie(Map<String, Long> customers, List<String> colours, double hole) {
        if (customers.values().stream().allMatch(count -> count == 0)) {
            return List.of();
        }
        Map<String, Object> pie = new LinkedHashMap<>();
        pie.put("type", "pie");
        pie.put("labels", List.copyOf(customers.keySet()));
        pie.put("values", List.copyOf(customers.values()));
        pie.put("hole", hole);
        pie.put("sort", false);
        pie.put("direction", "clockwise");
        pie.put("textinfo", "label+percent");
        pie.put("textposition", "outside");
        pie.put("automargin", true);
        pie.put("marker", Map.of("colors", colours, "line", Map.of("color", PlotlyLook.GROUND, "width", 2)));
        pie.put("hovertemplate", "%{label}<br><b>%{value:,}</b> customers, %{percent}<extra></extra>");
        return List.of(pie);
    }

    /** Revenue by month. */
    static Map<String, Object> monthlyRevenue(Map<YearMonth, BigDecimal> revenue) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", "scatter");
        line.put("mode", revenue.size() > 1 ? "lines+markers" : "markers");
        line.put("name", "Revenue");
        line.put("x", revenue.keySet().stream().map(month -> month + "-01").toList());
        line.put("y", List.copyOf(revenue.values()));
        line.put("line", Map.of("color", PlotlyLook.ACCENT, "width", 2.25));
        line.put("marker", Map.of("color", PlotlyLook.ACCENT, "size", 6));
        line.put("hovertemplate", "%{x|%B %Y}<br><b>%{y:,.2f}</b><extra></extra>");
        return figure(
                "Revenue by month",
                List.of(line),
                Map.of(
                        "xaxis", Map.of("type", "date", "tickformat", "%b<br>%Y", "showgrid", false),
                        "yaxis",
                                Map.of("rangemode", "tozero", "tickformat", "~s", "title", Map.of("text", "Revenue"))));
    }

    /** Revenue by category, the highest on top. */
    static Map<String, Object> categories(List<Category> highestFirst) {
        double all = highestFirst.stream()
                .mapToDouble(c -> c.revenue().doubleValue())
                .sum();
        List<Category> upwards = new ArrayList<>(highestFirst);
        Collections.reverse(upwards);
        Map<String, Object> bars = new LinkedHashMap<>();
        bars.put("type", "bar");
        bars.put("orientation", "h");
        bars.put("name", "Revenue");
        bars.put("y", column(upwards, category -> text(category.category())));
        bars.put("x", column(upwards, Category::revenue));
        bars.put("customdata", column(upwards, Category::units));
        bars.put("marker", Map.of("color", column(upwards, category -> colour(category, all)), "cornerradius", 3));
        bars.put("texttemplate", "%{x:.3s}");
        bars.put("textposition", "outside");
        bars.put("cliponaxis", false);
        bars.put("hovertemplate", "%{y}<br><b>%{x:,.2f}</b><br>%{customdata:,} units<extra></extra>");
        return figure(
                "Revenue by category",
                upwards.isEmpty() ? List.of() : List.of(bars),
                Map.of(
                        "xaxis", Map.of("tickformat", "~s", "title", Map.of("text", "Revenue")),
                        // Names are texts, also those that look like numbers or dates.
                        "yaxis", Map.of("type", "category"),
                        "height", Math.max(450, 120 + 22 * upwards.size())));
    }

    private static String colour(Category category, double all) {
        if (category.category().equals(PartitionSummary.UNKNOWN)) {
            return PlotlyLook.NONE;
        }
        double share = all > 0 ? category.revenue().doubleValue() / all : 0;
        return PlotlyLook.RAMP.get(share >= LARGE ? 2 : share >= MIDDLING ? 1 : 0);
    }

    /** The mean of all satisfaction scores on a scale of three parts. */
    static Map<String, Object> satisfaction(Figures scores) {
        BigDecimal mean = scores.averageSatisfaction();
        Map<String, Object> gauge = new LinkedHashMap<>();
        gauge.put("shape", "angular");
        gauge.put("axis", Map.of("range", List.of(1, 5), "tickvals", List.of(1, 2, 3, 4, 5)));
        gauge.put("bar", Map.of("color", PlotlyLook.NO_COLOUR, "thickness", 0));
        gauge.put("borderwidth", 0);
        gauge.put("steps", List.of(step(1, 3, PlotlyLook.BAD), step(3, 4, PlotlyLook.WARN), step(4, 5, PlotlyLook.OK)));
        if (mean != null) {
            gauge.put(
                    "threshold",
                    Map.of("value", mean, "thickness", 1, "line", Map.of("color", PlotlyLook.TEXT, "width", 4)));
        }
        Map<String, Object> indicator = new LinkedHashMap<>();
        indicator.put("type", "indicator");
        indicator.put("mode", mean == null ? "gauge" : "gauge+number");
        indicator.put("value", mean == null ? 1 : mean);
        indicator.put("number", Map.of("valueformat", ".2f", "suffix", " of 5", "font", Map.of("size", 32)));
        indicator.put("gauge", gauge);
        String responses = scores.satisfactionResponses() == 0
                ? "no ratings"
                : String.format(Locale.ROOT, "%,d ratings", scores.satisfactionResponses());
        return figure("Satisfaction", List.of(indicator), Map.of("annotations", List.of(centred(responses, -0.08))));
    }

    private static Map<String, Object> step(int from, int to, String colour) {
        return Map.of("range", List.of(from, to), "color", colour, "thickness", 0.5);
    }

    /** Customers in the space of recency, frequency and monetary value, one trace a segment, lowest first. */
    static Map<String, Object> rfm(List<Point> customers) {
        List<Map<String, Object>> traces = new ArrayList<>();
        for (Segment segment : Segment.values()) {
            List<Point> points = customers.stream()
                    .filter(customer -> customer.segment().equals(segment.label()))
                    .toList();
            if (points.isEmpty()) {
                continue;
            }
            Map<String, Object> cloud = new LinkedHashMap<>();
            cloud.put("type", "scatter3d");
            cloud.put("mode", "markers");
            cloud.put("name", segment.label());
            cloud.put("x", column(points, Point::recency));
            cloud.put("y", column(points, Point::frequency));
            cloud.put("z", column(points, Point::monetary));
            cloud.put("customdata", points.stream().map(PlotlyCharts::person).toList());
            cloud.put("marker", Map.of("size", 3, "opacity", 0.85, "color", PlotlyLook.RAMP.get(segment.ordinal())));
            cloud.put(
                    "hovertemplate",
                    "<b>%{customdata[0]}</b> %{customdata[1]}<br>%{x} days since last purchase<br>%{y} orders<br>"
                            + "%{z:,.2f} in all<extra></extra>");
            traces.add(cloud);
        }
        return figure(
                "Customers by recency, frequency and value",
                traces,
                Map.of(
                        "showlegend", true,
                        "legend", Map.of("orientation", "h", "y", 1, "itemsizing", "constant"),
                        "margin", Map.of("l", 0, "r", 0, "t", 60, "b", 0),
                        "scene",
                                Map.of(
                                        "xaxis", Map.of("title", Map.of("text", "Days since purchase")),
                                        "yaxis", Map.of("title", Map.of("text", "Orders")),
                                        "zaxis", Map.of("title", Map.of("text", "Lifetime value")),
                                        "aspectmode", "manual",
                                        // Plotly 3.7 fails when only the template has it.
                                        "aspectratio", Map.of("x", 1.3, "y", 1.1, "z", 0.85),
                                        "camera",
                                                Map.of(
                                                        "eye", Map.of("x", 1.3, "y", -1.5, "z", 0.5),
                                                        "center", Map.of("x", 0, "y", 0, "z", -0.16)))));
    }

    private static List<String> person(Point customer) {
        return List.of(text(customer.customerId()), customer.rfmSegment() == null ? "" : customer.rfmSegment());
    }

    /** Plotly takes what looks like HTML for it. */
    private static String text(String name) {
        return name.replace("<", "&lt;");
    }

    private static Map<String, Object> centred(String text, double height) {
        return Map.of(
                "text",
                text,
                "x",
                0.5,
                "y",
                height,
                "xref",
                "paper",
                "yref",
                "paper",
                "xanchor",
                "center",
                "yanchor",
                "middle",
                "showarrow",
                false,
                "font",
                Map.of("size", 16));
    }

    private static <T> List<Object> column(List<T> rows, Function<T, Object> value) {
        return rows.stream().map(value).toList();
    }

    /** Plotly knows no traces without anything in them: then there are none, and the chart says so. */
    static Map<String, Object> figure(String title, List<Map<String, Object>> traces, Map<String, Object> further) {
        Map<String, Object> layout = new LinkedHashMap<>();
        layout.put("title", Map.of("text", title));
        layout.put("showlegend", false);
        if (traces.isEmpty()) {
            layout.put("xaxis", Map.of("visible", false));
            layout.put("yaxis", Map.of("visible", false));
            layout.put("annotations", List.of(centred("No customers match", 0.5)));
        } else {
            layout.putAll(further);
        }
        layout.put("template", PlotlyLook.template());
        Map<String, Object> figure = new LinkedHashMap<>();
        figure.put("data", traces);
        figure.put("layout", layout);
        return figure;
    }
}
