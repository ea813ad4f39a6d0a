package io.tributary.topology.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.Bar;
import io.tributary.schemas.avro.Histogram;
import io.tributary.schemas.avro.SummaryTotals;
import io.tributary.topology.codec.BinaryReader;
import io.tributary.topology.codec.BinaryWriter;
import io.tributary.topology.profile.ProfileCodec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What totals say of how fresh they are, of one task and of several together. */
class FreshnessTest {
    private final Freshness freshness = new Freshness();

    @Test
    void shouldSayNothingWhenNothingWasScored() {
        SummaryTotals totals = described(freshness);

        assertThat(totals.getNextChangeAt()).isNull();
        assertThat(totals.getScoredAsOf()).isNull();
        assertThat(totals.getRules()).isNull();
        assertThat(totals.getCutPointsVersion()).isZero();
        assertThat(totals.getModelsVersion()).isZero();
    }

    @Test
    void shouldTellWhatStandingsFollow() {
        freshness.setRules("some");
        freshness.setScoredAsOf(5);
        freshness.setVersions(3, 4);

        assertThat(freshness.setNextChangeAt(7)).isTrue();
        assertThat(freshness.setNextChangeAt(7)).isFalse();

        SummaryTotals totals = described(freshness);
        assertThat(totals.getRules()).isEqualTo("some");
        assertThat(totals.getScoredAsOf()).isEqualTo(Instant.ofEpochMilli(5));
        assertThat(totals.getNextChangeAt()).isEqualTo(Instant.ofEpochMilli(7));
        assertThat(totals.getCutPointsVersion()).isEqualTo(3);
        assertThat(totals.getModelsVersion()).isEqualTo(4);
        assertThat(freshness.setNextChangeAt(ProfileCodec.NOT_DUE)).isTrue();
        assertThat(described(freshness).getNextChangeAt()).isNull();
    }

    @Test
    void shouldKnowAfterARestartUpToWhenAndByWhichSettings() {
        assertThat(restarted(freshness).rules()).isNull();
        assertThat(restarted(freshness).scoredAsOf()).isEqualTo(Long.MIN_VALUE);
        freshness.setRules("some");
        freshness.setScoredAsOf(-5);

        assertThat(restarted(freshness).rules()).isEqualTo("some");
        assertThat(restarted(freshness).scoredAsOf()).isEqualTo(-5);
    }

    @Test
    void shouldBeAsFreshAsTheLeastOfSeveral() {
        SummaryTotals a = totals(10L, 20L, 3L, 7L, "r");
        SummaryTotals b = totals(5L, 30L, 4L, 6L, "r");

        SummaryTotals both = merged(a, b);

        assertThat(both).isEqualTo(merged(b, a)).isEqualTo(totals(5L, 30L, 3L, 6L, "r"));
    }

    @Test
    void shouldLeaveOutOfItWhoSaysNothing() {
        SummaryTotals nothing = SummaryTotals.newBuilder().build();
        SummaryTotals some = totals(10L, 20L, 3L, 7L, "r");

        assertThat(merged(nothing, some)).isEqualTo(some);
        assertThat(merged(some, nothing)).isEqualTo(some);
        assertThat(merged(nothing, nothing)).isEqualTo(nothing);
    }

    @Test
    void shouldSayThatRulesAreMixedHoweverManyFollowWhich() {
        SummaryTotals a = totals(null, null, null, null, "a");
        SummaryTotals b = totals(null, null, null, null, "b");

        assertThat(merged(merged(a, b), a).getRules()).isEqualTo(Blocks.MIXED_RULES);
        assertThat(merged(a, merged(b, a)).getRules()).isEqualTo(Blocks.MIXED_RULES);
        assertThat(merged(merged(a, a), b).getRules()).isEqualTo("mixed");
        assertThat(merged(a, a).getRules()).isEqualTo("a");
    }

    @Test
    void shouldAddUpBandsCellsAndFits() {
        SummaryTotals a = SummaryTotals.newBuilder()
                .setChurnRisk(Map.of("Low", 1L, "High", 2L))
                .setRfmCells(Map.of("11", 1L))
                .setFits(1)
                .build();
        SummaryTotals b = SummaryTotals.newBuilder()
                .setChurnRisk(Map.of("Low", 3L))
                .setRfmCells(Map.of("11", 1L, "55", 4L))
                .build();

        SummaryTotals both = merged(a, b);

        assertThat(both.getChurnRisk()).isEqualTo(Map.of("Low", 4L, "High", 2L));
        assertThat(both.getRfmCells()).isEqualTo(Map.of("11", 2L, "55", 4L));
        assertThat(both.getFits()).isEqualTo(1);
    }

    @Test
    void shouldAddUpHistogramsBarByBar() {
        Histogram a = new Histogram(List.of(new Bar(-5L, 1L), new Bar(7L, 2L)));
        Histogram b = new Histogram(List.of(new Bar(0L, 9L), new Bar(7L, 3L)));

        assertThat(Blocks.merge(a, b))
                .isEqualTo(Blocks.merge(b, a))
                .isEqualTo(new Histogram(List.of(new Bar(-5L, 1L), new Bar(0L, 9L), new Bar(7L, 5L))));
        assertThat(Blocks.merge(null, a)).isSameAs(a);
    }

    private static SummaryTotals totals(Long next, Long scored, Long cutPoints, Long models, String rules) {
        return SummaryTotals.newBuilder()
                .setNextChangeAt(next == null ? null : Instant.ofEpochMilli(next))
                .setScoredAsOf(scored == null ? null : Instant.ofEpochMilli(scored))
                .setCutPointsVersion(cutPoints)
                .setModelsVersion(models)
                .setRules(rules)
                .build();
    }

    private static SummaryTotals merged(SummaryTotals a, SummaryTotals b) {
        return (SummaryTotals) Blocks.merge(a, b);
    }

    private static SummaryTotals described(Freshness freshness) {
        SummaryTotals totals = SummaryTotals.newBuilder().build();
        freshness.describe(totals);
        return totals;
    }

    private static Freshness restarted(Freshness freshness) {
        BinaryWriter writer = new BinaryWriter().reset();
        freshness.write(writer);
        Freshness restarted = new Freshness();
        restarted.read(new BinaryReader(writer.toBytes()));
        return restarted;
    }
}
