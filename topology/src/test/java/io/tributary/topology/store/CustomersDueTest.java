package io.tributary.topology.store;

import static io.tributary.topology.Buyers.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.SamplePart;
import io.tributary.schemas.avro.SampleRequest;
import io.tributary.schemas.avro.SampledCustomer;
import io.tributary.topology.fact.Customer;
import io.tributary.topology.fact.Purchase;
import io.tributary.topology.fact.Session;
import io.tributary.topology.profile.Profile;
import io.tributary.topology.profile.ProfileCodec;
import io.tributary.topology.profile.SegmentThresholds;
import io.tributary.topology.scoring.ChurnModel;
import io.tributary.topology.scoring.CutPoints;
import io.tributary.topology.scoring.NextChange;
import io.tributary.topology.scoring.Quantiles;
import io.tributary.topology.scoring.Yardstick;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When customers are looked at again, by the clock and by a change that many share; and what they lend to a sample. */
class CustomersDueTest {
    private static final int TODAY = 19_800;

    private final Task task = new Task(10);

    @BeforeEach
    void setTheClock() {
        setDay(TODAY);
    }

    private void setDay(int day) {
        task.setAsOf(day * DAY + DAY / 2);
    }

    @Test
    void shouldLookAtMidnightAtTheLatestWhenAFactArrives() {
        know("C1");
        buy("C1", "T1", TODAY - 30);
        commit();

        assertThat(task.dues()).isEqualTo(Map.of("C1", (TODAY + 1) * DAY));
        assertThat(task.deadlines().earliest()).isEqualTo((TODAY + 1) * DAY);
    }

    @Test
    void shouldPublishNothingAndFindTheRightDayWhenItLooksTooEarly() {
        know("C1");
        buy("C1", "T1", TODAY - 200);
        buy("C1", "T2", TODAY - 190);
        buy("C1", "T3", TODAY - 1);
        commit();
        setDay(TODAY + 1);
        Profile profile = task.customers().profile("C1");
        long expected =
                NextChange.at(task.yardstick(), profile, task.yardstick().measure(profile, TODAY), TODAY + 1);
        assertThat(expected).isGreaterThan((TODAY + 2) * DAY);

        assertThat(lookAndCommit()).isEmpty();

        assertThat(task.dues()).isEqualTo(Map.of("C1", expected));
    }

    @Test
    void shouldPublishOnceWhenTheDayHasCome() {
        know("C1");
        buy("C1", "T1", TODAY - 30);
        commit();
        int published = 0;
        for (int day = TODAY + 1; day <= TODAY + 100; day++) {
            setDay(day);
            boolean due = task.deadlines().earliest() <= day * DAY + DAY / 2;
            List<String> told = lookAndCommit();
            published += told.size();
            assertThat(told).hasSizeLessThanOrEqualTo(due ? 1 : 0);
            assertThat(lookAndCommit()).isEmpty();
        }
        assertThat(published).isPositive();
    }

    @Test
    void shouldLookAtMidnightWhenACorrectionOnlyMovesAPurchaseInTheMiddle() {
        know("C1");
        buy("C1", "T1", TODAY - 200);
        buy("C1", "T2", TODAY - 190);
        buy("C1", "T3", TODAY - 190);
        buy("C1", "T4", TODAY - 1);
        commit();
        setDay(TODAY + 1);
        lookAndCommit();
        assertThat(task.dues().get("C1")).isGreaterThan((TODAY + 2) * DAY);

        // First and last day, purchases and money stay; there is one day more with a purchase.
        task.take(new Purchase("C1", "T3", "P1", (TODAY - 150) * DAY, 1, 10_00, null, null, null, 1, false));
        commit();

        assertThat(task.dues()).isEqualTo(Map.of("C1", (TODAY + 2) * DAY));
    }

    @Test
    void shouldNotBeDueAnyMoreWhenTheLastPurchaseIsWithdrawn() {
        know("C1");
        buy("C1", "T1", TODAY - 30);
        commit();
        task.take(new Purchase("C1", "T1", "P1", (TODAY - 30) * DAY, 1, 10_00, null, null, null, 1, true));
        commit();

        assertThat(task.dues()).isEmpty();
        assertThat(task.deadlines().earliest()).isEqualTo(ProfileCodec.NOT_DUE);
    }

    @Test
    void shouldNotBeDueWhileNotKnown() {
        buy("C1", "T1", TODAY - 30);
        commit();
        assertThat(task.dues()).isEmpty();

        know("C1");
        commit();
        assertThat(task.dues()).isEqualTo(Map.of("C1", (TODAY + 1) * DAY));

        task.delete("C1");
        commit();
        assertThat(task.dues()).isEmpty();
        assertThat(task.deadlines().earliest()).isEqualTo(ProfileCodec.NOT_DUE);
    }

    @Test
    void shouldKeepTheDeadlineWhenAFactMovesNothingThatTimeMoves() {
        know("C1");
        buy("C1", "T1", TODAY - 200);
        buy("C1", "T2", TODAY - 190);
        commit();
        setDay(TODAY + 1);
        lookAndCommit();
        Map<String, Long> dues = task.dues();
        assertThat(dues.get("C1")).isGreaterThan((TODAY + 2) * DAY);

        task.take(new Session("C1", "S1", TODAY * DAY, 1L, 1L, null, List.of(), 0, false));
        commit();

        assertThat(task.dues()).isEqualTo(dues);
    }

    @Test
    void shouldTakeOutAnEntryThatNobodyKnowsOf() {
        know("C1");
        task.deadlines().move("C1", ProfileCodec.NOT_DUE, 5);
        task.commit();
        assertThat(task.storedDeadlines()).containsExactly("5 C1");

        assertThat(lookAndCommit()).isEmpty();

        assertThat(task.dues()).isEmpty();
        assertThat(task.deadlines().earliest()).isEqualTo(ProfileCodec.NOT_DUE);
    }

    @Test
    void shouldMarkWhoseStandingIsNewsWhenCutPointsChange() {
        know("C1", "C2", "C3");
        buy("C1", "T1", TODAY - 30);
        buy("C2", "T1", TODAY - 3);
        commit();
        setDay(TODAY + 1);
        lookAndCommit();
        Quantiles same = new Quantiles(0, 0, 0, 0);
        CutPoints cutPoints =
                new CutPoints(1, 2, new Quantiles(TODAY - 30, TODAY - 30, TODAY - 30, TODAY - 3), same, same);
        task.measureBy(task.yardstick().with(cutPoints));
        assertThat(markAndCommit(TODAY + 1)).containsExactly("C1", "C2");

        CutPoints later = new CutPoints(2, 2, new Quantiles(TODAY - 40, TODAY - 30, TODAY - 30, TODAY - 3), same, same);
        task.measureBy(task.yardstick().with(later));
        assertThat(markAndCommit(TODAY + 1)).containsExactly("C1");
        assertThat(markAndCommit(TODAY + 1)).isEmpty();
    }

    @Test
    void shouldBringTheDeadlineForwardWhenItWillBeNewsSoonerByTheNewMeasure() {
        know("C1");
        buy("C1", "T1", TODAY - 400);
        buy("C1", "T2", TODAY - 200);
        commit();
        setDay(TODAY + 1);
        lookAndCommit();
        long before = task.dues().get("C1");
        Yardstick plain = task.yardstick();
        int window = TODAY + 1 - (TODAY - 200) + 2;
        task.measureBy(Yardstick.of(SegmentThresholds.DEFAULT, window, ChurnModel.MBG_NBD));
        boolean turned = task.yardstick()
                .measure(task.customers().profile("C1"), TODAY + 1)
                .isNewsAfter(plain.measure(task.customers().profile("C1"), TODAY));
        assertThat(turned).isTrue();

        markAndCommit(TODAY + 1);

        assertThat(task.dues().get("C1")).isLessThan(before).isEqualTo((TODAY + 3) * DAY);
    }

    @Test
    void shouldConcernOnlyBuyersWhenAProductChanges() {
        know("C1", "C2");
        task.take(new Purchase("C1", "T1", "P1", TODAY * DAY, 1, 10_00, null, null, null, 0, false));
        task.take(new Purchase("C2", "T1", "P2", TODAY * DAY, 1, 10_00, null, null, null, 0, false));
        commit();
        BitSet products = new BitSet();
        products.set(task.catalogue().product("P2"));
        Concern buyers = new Concern(false, products, false, task.yardstick(), TODAY);
        Concern everybody = new Concern(true, new BitSet(), false, task.yardstick(), TODAY);
        Concern nobody = new Concern(false, new BitSet(), false, task.yardstick(), TODAY);

        assertThat(markAndCommit(buyers)).containsExactly("C2");
        assertThat(markAndCommit(everybody)).containsExactly("C1", "C2");
        assertThat(markAndCommit(nobody)).isEmpty();
    }

    @Test
    void shouldLendEveryKnownBuyerToASample() {
        know("C1", "C2", "C3");
        buy("C1", "T1", TODAY - 200);
        buy("C1", "T2", TODAY - 200);
        buy("C1", "T3", TODAY - 90);
        buy("C1", "T4", TODAY - 89);
        buy("C2", "T1", TODAY - 10);
        buy("C4", "T1", TODAY - 10);
        commit();

        Map<Long, SampledCustomer> drawn = new HashMap<>();
        for (SamplePart part : drawn(new SampleRequest(9L, TODAY - 89, TODAY))) {
            assertThat(part.getRound()).isEqualTo(9);
            assertThat(part.getParts()).isEqualTo(1);
            assertThat(part.getLevel()).isZero();
            part.getCustomers().forEach(c -> drawn.put(c.getHash(), c));
        }

        assertThat(drawn)
                .isEqualTo(Map.of(
                        Sample.hash("C1"),
                                new SampledCustomer(
                                        Sample.hash("C1"), TODAY - 200, TODAY - 89, 3, 40_00L, TODAY - 90, 2),
                        Sample.hash("C2"),
                                new SampledCustomer(
                                        Sample.hash("C2"), TODAY - 10, TODAY - 10, 1, 10_00L, TODAY - 10, 0)));
    }

    @Test
    void shouldAnswerWithAnEmptyPartWhenThereIsNobody() {
        assertThat(drawn(new SampleRequest(9L, TODAY - 89, TODAY)))
                .containsExactly(new SamplePart(9L, 1, 0, List.of()));
    }

    @Test
    void shouldLeaveOutWhoGoesWhileItDraws() {
        know("C1", "C2");
        buy("C1", "T1", TODAY - 200);
        buy("C2", "T1", TODAY - 200);
        commit();
        SampleDraw draw = task.customers().draw(new SampleRequest(1L, TODAY - 89, TODAY));

        task.delete("C1");
        commit();
        assertThat(draw.step(1)).isFalse();
        assertThat(draw.step(1)).isTrue();

        assertThat(draw.parts().get(0).getCustomers())
                .extracting(SampledCustomer::getHash)
                .containsExactly(Sample.hash("C2"));
    }

    @Test
    void shouldCutALargeSampleIntoParts() {
        Task large = new Task(10, 5_000);
        for (int i = 0; i < 2_001; i++) {
            large.take(customer("C" + i));
            large.take(purchase("C" + i, "T1", TODAY));
        }
        large.commit();
        SampleDraw draw = large.customers().draw(new SampleRequest(1L, TODAY - 89, TODAY));
        while (!draw.step(500)) {
            // Goes on.
        }

        assertThat(draw.parts())
                .hasSize(2)
                .allSatisfy(part -> assertThat(part.getParts()).isEqualTo(2));
        assertThat(draw.parts().get(0).getCustomers()).hasSize(2_000);
        assertThat(draw.parts().get(1).getCustomers()).hasSize(1);
    }

    @Test
    void shouldLendMoreOfThoseLeftWhenManyHaveGone() {
        Task small = new Task(10, 20);
        for (int i = 0; i < 100; i++) {
            small.take(customer("C" + i));
            small.take(purchase("C" + i, "T1", TODAY));
        }
        small.commit();
        int level = small.customers()
                .draw(new SampleRequest(1L, 0, TODAY))
                .parts()
                .get(0)
                .getLevel();
        assertThat(level).isGreaterThan(1);
        for (int i = 15; i < 100; i++) {
            small.delete("C" + i);
        }
        small.commit();

        SampleDraw draw = small.customers().draw(new SampleRequest(2L, 0, TODAY));
        draw.step(100);

        assertThat(draw.parts().get(0).getLevel()).isZero();
        assertThat(draw.parts().get(0).getCustomers()).hasSize(15);
    }

    private List<SamplePart> drawn(SampleRequest request) {
        SampleDraw draw = task.customers().draw(request);
        draw.step(100);
        return draw.parts();
    }

    private List<String> lookAndCommit() {
        task.customers().look(task.deadlines().take(task.asOf(), 100));
        return commit();
    }

    private List<String> markAndCommit(int today) {
        return markAndCommit(new Concern(false, new BitSet(), true, task.yardstick(), today));
    }

    private List<String> markAndCommit(Concern concern) {
        task.customers().mark(null, 100, concern);
        return commit();
    }

    private List<String> commit() {
        List<String> told = new ArrayList<>();
        task.commit((profile, standing) -> told.add(profile.customerId()));
        assertThat(task.storedDeadlines()).isEqualTo(Task.entries(task.dues()));
        return told;
    }

    private void know(String... ids) {
        Set.of(ids).forEach(id -> task.take(customer(id)));
    }

    private void buy(String customer, String id, int day) {
        task.take(purchase(customer, id, day));
    }

    private static Purchase purchase(String customer, String id, int day) {
        return new Purchase(customer, id, "P1", day * DAY, 1, 10_00, null, null, null, 0, false);
    }

    private static Customer customer(String id) {
        return new Customer(id, null, null, null, null, null, null, null, null, null, Map.of(), 0, false);
    }
}
