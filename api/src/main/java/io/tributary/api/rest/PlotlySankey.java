package io.tributary.api.rest;

import io.tributary.api.lineage.Lineage.Measured;
import io.tributary.api.lineage.Lineage.View;
import io.tributary.api.lineage.Link;
import io.tributary.api.lineage.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Lineage as Sankey diagrams for {@code Plotly.newPlot}.
 *
 * <p>A Sankey diagram can't hold a circle: a link that would close one ends in a node of its own, named after its target with an
 * arrow that turns back. Sources and sinks are left out, their links joined. The widths are rates; what is not measured or at rest is
 * drawn pale and as thin as a hair (when nothing flows, all are), and says so when pointed at. Of more links than anybody could read, the smallest of a node become one.
 */
final class PlotlySankey {
    /** More than that in one diagram are gathered. */
    static final int MOST_LINKS = 120;

    /** How much thinner than the thickest a link that can still be seen is. */
    private static final double HAIR = 0.004;

    private static final String FLOWING = "rgba(14, 111, 124, 0.35)";
    private static final String STILL = "rgba(132, 147, 153, 0.2)";
    private static final String BACK = " ↺";
    private static final String OTHERS = "others";

    private PlotlySankey() {}

    /** An arrow of the diagram: rate or records are null where they are not measured, unit where nothing counts. */
    record Arrow(String source, String target, String label, String unit, Long records, Double rate) {

        static Arrow of(Measured measured) {
            Link link = measured.link();
            return new Arrow(
                    link.source(),
                    link.target(),
                    link.label(),
                    link.flow() == null ? null : link.flow().kind().unit(),
                    measured.records(),
                    measured.rate());
        }

        Arrow between(String newSource, String newTarget) {
            return new Arrow(newSource, newTarget, label, unit, records, rate);
        }

        private String told() {
            if (records == null) {
                return label + "<br>not measured here";
            }
            String speed = rate == null ? "" : String.format(Locale.ROOT, "<b>%,.1f</b> %s a second<br>", rate, unit);
            return label + "<br>" + speed + String.format(Locale.ROOT, "%,d since the start", records);
        }
    }

    /** The topology, wide where much flows now. */
    static Map<String, Object> topology(View view) {
        Map<String, Node> nodes = byId(view.nodes());
        List<Arrow> arrows = gathered(withoutCircles(joined(view, nodes)), MOST_LINKS);
        double most = arrows.stream()
                .mapToDouble(arrow -> arrow.rate == null ? 0 : arrow.rate)
                .max()
                .orElse(0);
        double hair = most == 0 ? 1 : most * HAIR;
        List<Double> widths = arrows.stream()
                .map(arrow -> Math.max(hair, arrow.rate == null ? 0 : arrow.rate))
                .toList();
        List<String> colours = arrows.stream()
                .map(arrow -> arrow.rate != null && arrow.rate > 0 ? FLOWING : STILL)
                .toList();
        return figure("What flows where, now", nodes, arrows, widths, colours);
    }

    /** By column: wide where many columns go. */
    static Map<String, Object> columns(View view) {
        List<Arrow> arrows = view.links().stream().map(Arrow::of).toList();
        List<Double> widths = view.links().stream()
                .map(measured -> (double) measured.link().columns().size())
                .toList();
        return figure(
                "What customer_360 is made of",
                byId(view.nodes()),
                arrows,
                widths,
                Collections.nCopies(arrows.size(), FLOWING));
    }

    private static Map<String, Node> byId(List<Node> nodes) {
        Map<String, Node> byId = new LinkedHashMap<>();
        nodes.forEach(node -> byId.put(node.id(), node));
        return byId;
    }

    /** From topic to processor and back without what stands between: both halves are the same records. */
    private static List<Arrow> joined(View view, Map<String, Node> nodes) {
        List<Arrow> joined = new ArrayList<>();
        for (Measured first : view.links()) {
            if (isBetween(nodes.get(first.link().source()))) {
                continue;
            }
            if (!isBetween(nodes.get(first.link().target()))) {
                joined.add(Arrow.of(first));
                continue;
            }
            for (Measured second : view.links()) {
                if (second.link().source().equals(first.link().target())) {
                    joined.add(Arrow.of(first)
                            .between(first.link().source(), second.link().target()));
                }
            }
        }
        return joined;
    }

    private static boolean isBetween(Node node) {
        return node.kind() == Node.Kind.SOURCE || node.kind() == Node.Kind.SINK;
    }

    /** The same arrows, those that lead back to where one came from ending elsewhere. */
    static List<Arrow> withoutCircles(List<Arrow> arrows) {
        Map<String, List<Arrow>> from = new LinkedHashMap<>();
        arrows.forEach(arrow ->
                from.computeIfAbsent(arrow.source, source -> new ArrayList<>()).add(arrow));
        List<Arrow> straight = new ArrayList<>();
        Map<String, Boolean> isDone = new LinkedHashMap<>();
        for (String node : from.keySet()) {
            follow(node, from, isDone, straight);
        }
        return straight;
    }

    /** Depth first: who is met while what comes behind it is still being followed closes a circle. */
    private static void follow(
            String node, Map<String, List<Arrow>> from, Map<String, Boolean> isDone, List<Arrow> straight) {
        if (isDone.containsKey(node)) {
            return;
        }
        isDone.put(node, false);
        for (Arrow arrow : from.getOrDefault(node, List.of())) {
            boolean closesCircle = Boolean.FALSE.equals(isDone.get(arrow.target));
            straight.add(closesCircle ? arrow.between(arrow.source, arrow.target + BACK) : arrow);
            if (!closesCircle) {
                follow(arrow.target, from, isDone, straight);
            }
        }
        isDone.put(node, true);
    }

    /** So many arrows at most, and one more for each node whose smallest were put together. */
    static List<Arrow> gathered(List<Arrow> arrows, int most) {
        if (arrows.size() <= most) {
            return arrows;
        }
        List<Arrow> largest = arrows.stream()
                .sorted(Comparator.comparingDouble((Arrow arrow) -> arrow.rate == null ? -1 : -arrow.rate)
                        .thenComparing(Arrow::source)
                        .thenComparing(Arrow::target))
                .limit(most)
                .toList();
        List<Arrow> kept = new ArrayList<>();
        Map<String, List<Arrow>> small = new LinkedHashMap<>();
        for (Arrow arrow : arrows) {
            if (largest.contains(arrow)) {
                kept.add(arrow);
            } else {
                small.computeIfAbsent(arrow.source, source -> new ArrayList<>()).add(arrow);
            }
        }
        small.forEach((source, several) -> kept.add(several.size() == 1 ? several.get(0) : together(source, several)));
        return kept;
    }

    private static Arrow together(String source, List<Arrow> several) {
        boolean isMeasured = several.stream().anyMatch(arrow -> arrow.records != null);
        return new Arrow(
                source,
                OTHERS,
                several.size() + " links",
                "records",
                isMeasured
                        ? several.stream()
                                .mapToLong(arrow -> arrow.records == null ? 0 : arrow.records)
                                .sum()
                        : null,
                isMeasured
                        ? several.stream()
                                .mapToDouble(arrow -> arrow.rate == null ? 0 : arrow.rate)
                                .sum()
                        : null);
    }

    private static Map<String, Object> figure(
            String title, Map<String, Node> nodes, List<Arrow> arrows, List<Double> widths, List<String> colours) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (Arrow arrow : arrows) {
            numbers.putIfAbsent(arrow.source, numbers.size());
            numbers.putIfAbsent(arrow.target, numbers.size());
        }
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("label", numbers.keySet().stream().map(id -> label(id, nodes)).toList());
        node.put("color", numbers.keySet().stream().map(id -> colour(id, nodes)).toList());
        node.put("pad", 12);
        node.put("thickness", 14);
        node.put("hovertemplate", "%{label}<extra></extra>");
        Map<String, Object> link = new LinkedHashMap<>();
        link.put(
                "source",
                arrows.stream().map(arrow -> numbers.get(arrow.source)).toList());
        link.put(
                "target",
                arrows.stream().map(arrow -> numbers.get(arrow.target)).toList());
        link.put("value", widths);
        link.put("color", colours);
        link.put("customdata", arrows.stream().map(Arrow::told).toList());
        link.put("hovertemplate", "%{source.label} → %{target.label}<br>%{customdata}<extra></extra>");
        Map<String, Object> sankey = new LinkedHashMap<>();
        sankey.put("type", "sankey");
        sankey.put("orientation", "h");
        sankey.put("arrangement", "snap");
        sankey.put("node", node);
        sankey.put("link", link);
        return PlotlyCharts.figure(title, List.of(sankey), Map.of("height", 700));
    }

    private static String label(String id, Map<String, Node> nodes) {
        Node node = nodes.get(origin(id));
        return node == null ? id : node.label() + (id.endsWith(BACK) ? BACK : "");
    }

    private static String origin(String id) {
        return id.endsWith(BACK) ? id.substring(0, id.length() - BACK.length()) : id;
    }

    private static String colour(String id, Map<String, Node> nodes) {
        Node node = nodes.get(origin(id));
        if (node == null) {
            return PlotlyLook.NONE;
        }
        return switch (node.kind()) {
            case DOOR, OUTPUT -> PlotlyLook.NONE;
            case PROCESSOR, GROUP -> PlotlyLook.RAMP.get(2);
            case STORE, READ_MODEL, TOTALS -> PlotlyLook.RAMP.get(1);
            default -> PlotlyLook.RAMP.get(0);
        };
    }
}
