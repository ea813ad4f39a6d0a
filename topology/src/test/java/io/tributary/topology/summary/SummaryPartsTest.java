package io.tributary.topology.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.schemas.avro.CampaignTotals;
import io.tributary.schemas.avro.CategoryTotals;
import io.tributary.schemas.avro.DayTotals;
import io.tributary.schemas.avro.KnownCampaign;
import io.tributary.schemas.avro.OrdersAgain;
import io.tributary.schemas.avro.SummaryBlock;
import io.tributary.schemas.avro.SummaryTotals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class SummaryPartsTest {
    private final SummaryParts parts = new SummaryParts();

    @Test
    void shouldApplyACommitOnlyWhenAllOfItIsThere() {
        assertThat(accept("facts-0", 7, 2, "category/A", 5)).isEmpty();
        assertThat(parts.merged("category/A")).isNull();
        assertThat(accept("facts-0", 7, 2, "category/B", 6)).isEqualTo("[category/A, category/B]");

        assertThat(revenue("category/A")).isEqualTo(5);
        assertThat(revenue("category/B")).isEqualTo(6);
        assertThat(parts.names()).containsExactlyInAnyOrder("category/A", "category/B");
    }

    @Test
    void shouldAddUpWhenSeveralSourcesHaveABlock() {
        accept("facts-0", 7, 1, "category/A", 5);
        accept("facts-1", 7, 1, "category/A", 6);
        assertThat(revenue("category/A")).isEqualTo(11);

        accept("facts-1", 8, 1, "category/A", null);
        assertThat(revenue("category/A")).isEqualTo(5);
        accept("facts-0", 8, 1, "category/A", null);
        assertThat(parts.merged("category/A")).isNull();
    }

    @Test
    void shouldApplyWhatIsLeftOfAnOldCommitWithTheNextThatIsWhole() {
        // Two of three are there: the third was overwritten by the next commit, and compaction took it.
        assertThat(accept("facts-0", 7, 3, "category/A", 5)).isEmpty();
        assertThat(accept("facts-0", 7, 3, "category/B", 6)).isEmpty();

        assertThat(accept("facts-0", 8, 1, "category/C", 7)).isEqualTo("[category/A, category/B, category/C]");

        assertThat(revenue("category/A")).isEqualTo(5);
    }

    @Test
    void shouldDropWhatACompleteCommitDoesNotHold() {
        accept("facts-0", 7, 1, "category/A", 5);
        accept("facts-1", 7, 1, "category/A", 1);

        assertThat(acceptComplete(1, 8, 2, "category/B", 6)).isEmpty();
        assertThat(revenue("category/A")).isEqualTo(6);
        assertThat(acceptComplete(1, 8, 2, "category/C", 6)).isEqualTo("[category/A, category/B, category/C]");

        assertThat(revenue("category/A")).isEqualTo(1);
    }

    @Test
    void shouldDropWhatIsLeftOfAnOldCommitWhenACompleteOneDoesNotHoldIt() {
        accept("facts-0", 7, 3, "category/A", 5);

        acceptComplete(1, 8, 1, "category/B", 6);

        assertThat(parts.merged("category/A")).isNull();
        assertThat(parts.names()).containsExactly("category/B");
    }

    @Test
    void shouldDropItTooWhenOnlyPartOfTheCompleteCommitIsLeft() {
        accept("facts-0", 7, 1, "category/Applied", 5);
        accept("facts-0", 8, 3, "category/Half", 5);
        acceptComplete(1, 9, 3, "category/B", 6);

        assertThat(accept("facts-0", 10, 1, "category/C", 7))
                .isEqualTo("[category/Applied, category/B, category/C, category/Half]");

        assertThat(parts.names()).containsExactlyInAnyOrder("category/B", "category/C");
    }

    @Test
    void shouldIgnoreAnOlderGenerationAndDropItWhenANewOneBegins() {
        accept("facts-0", 7, 1, "category/A", 5);
        accept("facts-0", 8, 2, "category/Half", 5);

        acceptComplete(2, 9, 1, "category/B", 6);
        assertThat(parts.names()).containsExactly("category/B");

        assertThat(accept("facts-0", 10, 1, "category/A", 5)).isEmpty();
        assertThat(parts.names()).containsExactly("category/B");
    }

    @Test
    void shouldKnowAfterARestartWhatItWroteDown() {
        Map<String, SummaryBlock> aside = new HashMap<>();
        Map<String, SummaryBlock> applied = new HashMap<>();
        SummaryParts.Log log = new SummaryParts.Log() {
            @Override
            public void setAside(SummaryBlock block) {
                aside.put(block.getSource() + block.getBlock(), block);
            }

            @Override
            public void applied(SummaryBlock block) {
                aside.remove(block.getSource() + block.getBlock());
                applied.put(block.getSource() + block.getBlock(), block);
            }
        };
        List<SummaryBlock> blocks = new ArrayList<>();
        blocks.add(block("facts-0", 1, 5, 3, false, "category/Half", 1));
        blocks.add(block("facts-0", 1, 6, 1, false, "category/A", 2));
        blocks.add(block("facts-0", 1, 7, 3, false, "category/Gone", 2));
        blocks.add(block("facts-0", 1, 8, 2, true, "category/B", 3));
        blocks.add(block("facts-0", 1, 8, 2, true, "category/C", 4));
        blocks.add(block("facts-0", 1, 9, 2, false, "category/C", null));
        blocks.add(block("facts-0", 1, 9, 2, false, "category/D", 5));

        for (SummaryBlock block : blocks) {
            parts.accept(block, log);
            SummaryParts restored = new SummaryParts();
            applied.values().forEach(restored::restore);
            aside.values().stream()
                    .sorted((a, b) -> Long.compare(a.getCommit(), b.getCommit()))
                    .forEach(waiting -> restored.accept(waiting, SummaryParts.Log.NONE));
            assertThat(restored.names()).containsExactlyInAnyOrderElementsOf(parts.names());
            // What comes next means the same to both.
            SummaryParts twin = new SummaryParts();
            blocks.subList(0, blocks.indexOf(block) + 1).forEach(b -> twin.accept(b, SummaryParts.Log.NONE));
            SummaryBlock next = block("facts-0", 1, 10, 1, false, "category/E", 5);
            assertThat(restored.accept(next, SummaryParts.Log.NONE))
                    .isEqualTo(twin.accept(next, SummaryParts.Log.NONE));
            assertThat(restored.names()).containsExactlyInAnyOrderElementsOf(twin.names());
        }
        assertThat(parts.names()).containsExactlyInAnyOrder("category/B", "category/D");
        assertThat(aside).isEmpty();
    }

    @Test
    void shouldRefuseToAddWhatDoesNotBelongTogether() {
        assertThatThrownBy(() -> Blocks.merge(category(5), new CampaignTotals(1L, 2L, List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CategoryTotals");
    }

    @Test
    void shouldMergeTotalsByWhatEachOfThemMeans() {
        SummaryTotals a = SummaryTotals.newBuilder()
                .setCustomers(1)
                .setSatisfaction(List.of(1L, 2L, 3L, 4L, 5L))
                .setSegments(Map.of("High Value", 2L))
                .setPosition(Map.of("t-0", 5L, "t-1", 9L))
                .setBroadcastPosition(Map.of("p-0", 5L))
                .setSweeps(1)
                .setNewestEventAt(Instant.EPOCH)
                .build();
        SummaryTotals b = SummaryTotals.newBuilder()
                .setCustomers(2)
                .setSegments(Map.of("High Value", 1L, "Low Value", 1L))
                .setPosition(Map.of("t-1", 4L))
                .setBroadcastPosition(Map.of("p-0", 3L))
                .setNewestEventAt(Instant.EPOCH.plusMillis(1))
                .build();

        SummaryTotals both = (SummaryTotals) Blocks.merge(a, b);

        assertThat(both).isEqualTo(Blocks.merge(b, a));
        assertThat(both.getCustomers()).isEqualTo(3);
        assertThat(both.getSatisfaction()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(both.getSegments()).isEqualTo(Map.of("High Value", 3L, "Low Value", 1L));
        assertThat(both.getPosition()).isEqualTo(Map.of("t-0", 5L, "t-1", 9L));
        assertThat(both.getBroadcastPosition()).isEqualTo(Map.of("p-0", 3L));
        assertThat(both.getSweeps()).isEqualTo(1);
        assertThat(both.getNewestEventAt()).isEqualTo(Instant.EPOCH.plusMillis(1));
        assertThat(Blocks.merge(new KnownCampaign(null), new KnownCampaign(null)))
                .isEqualTo(new KnownCampaign(null));
        assertThat(Blocks.merge(new CampaignTotals(1L, 2L, List.of()), new CampaignTotals(3L, 4L, List.of())))
                .isEqualTo(new CampaignTotals(4L, 6L, List.of()));
    }

    @Test
    void shouldAddUpTheOrdersAgainWhenDaysAreMerged() {
        DayTotals a = DayTotals.newBuilder()
                .setOrders(2)
                .setOrdersAgain(List.of(new OrdersAgain(1, 2L), new OrdersAgain(7, 1L)))
                .build();
        DayTotals b = DayTotals.newBuilder()
                .setOrders(3)
                .setVisits(1)
                .setOrdersAgain(List.of(new OrdersAgain(1, 1L), new OrdersAgain(3, 1L)))
                .build();
        DayTotals none =
                DayTotals.newBuilder().setOrders(1).setOrdersAgain(List.of()).build();

        DayTotals both = (DayTotals) Blocks.merge(a, b);

        assertThat(both).isEqualTo(Blocks.merge(b, a));
        assertThat(both.getOrders()).isEqualTo(5);
        assertThat(both.getVisits()).isEqualTo(1);
        assertThat(both.getOrdersAgain())
                .containsExactly(new OrdersAgain(1, 3L), new OrdersAgain(3, 1L), new OrdersAgain(7, 1L));
        assertThat(((DayTotals) Blocks.merge(a, none)).getOrdersAgain()).isEqualTo(a.getOrdersAgain());
        assertThat(((DayTotals) Blocks.merge(none, a)).getOrdersAgain()).isEqualTo(a.getOrdersAgain());
    }

    private long revenue(String name) {
        return ((CategoryTotals) parts.merged(name)).getRevenueMinor();
    }

    private String accept(String source, long commit, int blocks, String name, Integer revenue) {
        return text(parts.accept(block(source, 1, commit, blocks, false, name, revenue), SummaryParts.Log.NONE));
    }

    private String acceptComplete(int generation, long commit, int blocks, String name, Integer revenue) {
        return text(
                parts.accept(block("facts-0", generation, commit, blocks, true, name, revenue), SummaryParts.Log.NONE));
    }

    private static String text(Set<String> names) {
        return names.isEmpty() ? "" : names.toString();
    }

    private static SummaryBlock block(
            String source, int generation, long commit, int blocks, boolean complete, String name, Integer revenue) {
        return new SummaryBlock(
                source, generation, commit, blocks, complete, name, revenue == null ? null : category(revenue));
    }

    private static SpecificRecord category(long revenue) {
        return new CategoryTotals(revenue, 0L, 1L);
    }
}
