package io.tributary.topology.scoring;

import static io.tributary.topology.Buyers.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.topology.Buyers;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.profile.ProfileCodec;
import io.tributary.topology.profile.RetentionStatus;
import io.tributary.topology.profile.SegmentThresholds;
import io.tributary.topology.profile.Standing;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class NextChangeTest {
    private static final int TODAY = 19_800;
    private static final int LOOKED_AT = 3_000;

    @Property(tries = 500)
    void shouldFindTheFirstDayAsALinearSearchDoes(
            @ForAll @IntRange(min = -100, max = 25_000) int today, @ForAll @IntRange(min = 1, max = 40_000) int ahead) {
        int expected = ahead <= NextChange.FURTHEST_DAYS ? today + ahead : -1;

        assertThat(NextChange.firstDay(today, day -> day >= today + ahead)).isEqualTo(expected);
    }

    @Test
    void shouldFindTheFurthestDayAndNoneAfterIt() {
        int furthest = TODAY + NextChange.FURTHEST_DAYS;

        assertThat(NextChange.firstDay(TODAY, day -> day >= furthest)).isEqualTo(furthest);
        assertThat(NextChange.firstDay(TODAY, day -> day > furthest)).isEqualTo(-1);
        assertThat(NextChange.firstDay(TODAY, day -> true)).isEqualTo(TODAY + 1);
    }

    @Property(tries = 300)
    void shouldBeTheFirstDayThatIsNewsWhateverWasBought(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = -1_200, max = 60) Integer> bought,
            @ForAll @LongRange(min = -50_00, max = 900_00) long amountMinor,
            @ForAll @IntRange(min = 0, max = 40) int publishedDaysAgo,
            @ForAll @IntRange(min = 1, max = 400) int window,
            @ForAll ChurnModel model) {
        Profile buyer = Buyers.of(
                amountMinor, bought.stream().mapToInt(day -> TODAY + day).toArray());
        Yardstick yardstick = Yardstick.of(SegmentThresholds.DEFAULT, window, model)
                .with(new CutPoints(
                        1,
                        10,
                        new Quantiles(TODAY - 500, TODAY - 90, TODAY - 30, TODAY),
                        new Quantiles(1, 2, 3, 5),
                        new Quantiles(-1, 0, 100_00, 500_00)));
        Standing published = yardstick.measure(buyer, TODAY - publishedDaysAgo);
        if (yardstick.measure(buyer, TODAY).isNewsAfter(published)) {
            published = yardstick.measure(buyer, TODAY);
        }

        long due = NextChange.at(yardstick, buyer, published, TODAY);

        int first = TODAY + 1;
        while (first <= TODAY + LOOKED_AT && !yardstick.measure(buyer, first).isNewsAfter(published)) {
            first++;
        }
        if (first > TODAY + LOOKED_AT) {
            assertThat(due).isGreaterThanOrEqualTo(first * DAY);
        } else {
            boolean turns = yardstick.measure(buyer, first).hasTurned(published);
            assertThat(due).isEqualTo(first * DAY + (turns ? 0 : 1));
            // Once it is news it stays so: the search and the sweeps rely on it.
            for (int day = first; day < first + 700; day++) {
                assertThat(yardstick.measure(buyer, day).isNewsAfter(published)).isTrue();
            }
        }
    }

    @Test
    void shouldBeDueAtMidnightWhenAStatusTurnsAndAMomentLaterWhenNumbersDrift() {
        Yardstick yardstick = Yardstick.of(SegmentThresholds.DEFAULT, 90, ChurnModel.MBG_NBD);
        Profile buyer = Buyers.of(10_00, TODAY - 400, TODAY - 300, TODAY - 88);
        Standing published = yardstick.measure(buyer, TODAY);
        Standing tomorrow = yardstick.measure(buyer, TODAY + 1);

        assertThat(published.retention()).isEqualTo(RetentionStatus.RETAINED);
        assertThat(tomorrow.hasTurned(published)).isFalse();
        assertThat(yardstick.measure(buyer, TODAY + 2).retention()).isEqualTo(RetentionStatus.LAPSED);
        long due = NextChange.at(yardstick, buyer, published, TODAY);
        assertThat(due).isEqualTo(tomorrow.hasDrifted(published) ? (TODAY + 1) * DAY + 1 : (TODAY + 2) * DAY);

        Profile young = Buyers.of(10_00, TODAY - 30, TODAY - 20, TODAY);
        long drifts = NextChange.at(yardstick, young, yardstick.measure(young, TODAY), TODAY);
        assertThat(drifts % DAY).isEqualTo(1);
    }

    @Test
    void shouldNeverBeDueWhenNothingWasBought() {
        Yardstick yardstick = Yardstick.of(SegmentThresholds.DEFAULT, 90, ChurnModel.MBG_NBD);
        Profile visitor = new Profile("C1");

        assertThat(NextChange.at(yardstick, visitor, yardstick.measure(visitor, TODAY), TODAY))
                .isEqualTo(ProfileCodec.NOT_DUE);
    }

    @Test
    void shouldNeverBeDueWhenTimeHasDoneAllItCan() {
        Yardstick yardstick = Yardstick.of(SegmentThresholds.DEFAULT, 90, ChurnModel.MBG_NBD);
        int[] days = IntStream.range(0, 60).map(i -> TODAY - 9_000 + 5 * i).toArray();
        Profile gone = Buyers.of(10_00, days);

        assertThat(NextChange.at(yardstick, gone, yardstick.measure(gone, TODAY), TODAY))
                .isEqualTo(ProfileCodec.NOT_DUE);
    }
}
