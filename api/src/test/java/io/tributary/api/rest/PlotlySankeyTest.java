package io.tributary.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.rest.PlotlySankey.Arrow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PlotlySankeyTest {

    @Test
    void shouldTurnBackWhereACircleWouldClose() {
        List<Arrow> straight = PlotlySankey.withoutCircles(List.of(
                arrow("entities", "broadcast", 1),
                arrow("broadcast", "fold", 2),
                arrow("fold", "rerouted", 3),
                arrow("rerouted", "fold", 3),
                arrow("fold", "merge", 4),
                arrow("merge", "broadcast", 5)));

        assertThat(straight)
                .extracting(arrow -> arrow.source() + " → " + arrow.target())
                .containsExactlyInAnyOrder(
                        "entities → broadcast",
                        "broadcast → fold",
                        "fold → rerouted",
                        "rerouted → fold ↺",
                        "fold → merge",
                        "merge → broadcast ↺");
    }

    @Property(tries = 300)
    void shouldKeepEveryArrowAndLeaveNoCircle(@ForAll @Size(max = 30) List<@IntRange(max = 63) Integer> pairs) {
        List<Arrow> arrows = new ArrayList<>();
        pairs.forEach(pair -> arrows.add(arrow("n" + pair / 8, "n" + pair % 8, pair)));

        List<Arrow> straight = PlotlySankey.withoutCircles(arrows);

        assertThat(straight).extracting(PlotlySankeyTest::undone).containsExactlyInAnyOrderElementsOf(arrows);
        assertNoCircle(straight);
    }

    private static Arrow undone(Arrow arrow) {
        return arrow.between(arrow.source(), arrow.target().replace(" ↺", ""));
    }

    /** Takes away who has nothing before them, until nobody is left. */
    private static void assertNoCircle(List<Arrow> arrows) {
        Map<String, Set<String>> before = new HashMap<>();
        for (Arrow arrow : arrows) {
            before.computeIfAbsent(arrow.source(), node -> new HashSet<>());
            before.computeIfAbsent(arrow.target(), node -> new HashSet<>()).add(arrow.source());
        }
        while (!before.isEmpty()) {
            Set<String> first = new HashSet<>();
            before.forEach((node, sources) -> {
                if (sources.isEmpty()) {
                    first.add(node);
                }
            });
            assertThat(first).as("somebody without anything before: " + before).isNotEmpty();
            before.keySet().removeAll(first);
            before.values().forEach(sources -> sources.removeAll(first));
        }
    }

    @Test
    void shouldGatherTheSmallestOfANodeWhenThereAreTooMany() {
        List<Arrow> arrows = List.of(
                arrow("a", "x", 10), arrow("a", "y", 1), arrow("a", "z", 2), arrow("b", "x", 20), arrow("b", "y", 3));

        assertThat(PlotlySankey.gathered(arrows, 5)).isEqualTo(arrows);
        assertThat(PlotlySankey.gathered(arrows, 2))
                .containsExactly(
                        arrow("a", "x", 10),
                        arrow("b", "x", 20),
                        new Arrow("a", "others", "2 links", "records", 3L, 3.0),
                        arrow("b", "y", 3));
    }

    private static Arrow arrow(String source, String target, int rate) {
        return new Arrow(source, target, "records", "records", (long) rate, (double) rate);
    }
}
