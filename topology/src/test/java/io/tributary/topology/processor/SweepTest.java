package io.tributary.topology.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.topology.fact.Customer;
import io.tributary.topology.fact.Product;
import io.tributary.topology.fact.Purchase;
import io.tributary.topology.profile.SegmentThresholds;
import io.tributary.topology.scoring.ChurnModel;
import io.tributary.topology.scoring.Yardstick;
import io.tributary.topology.store.Task;
import io.tributary.topology.store.TaskState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SweepTest {
    private static final int CUSTOMERS = 25;
    private static final int STEP = 10;
    private static final int TODAY = 19_800;
    private static final long DAY = 86_400_000L;

    private final Task task = new Task(5);
    private final List<String> published = new ArrayList<>();
    private long now = 1_000_000;
    private Sweep sweep;
    private boolean backlog;

    @BeforeEach
    void fill() {
        task.setAsOf(TODAY * DAY);
        task.learn(new Product("P0", "Books", null, 0, false));
        task.learn(new Product("P1", "Toys", null, 0, false));
        for (int i = 0; i < CUSTOMERS; i++) {
            String id = "C" + i;
            task.take(new Customer(id, null, null, null, null, null, null, null, null, null, Map.of(), 0, false));
            task.take(
                    new Purchase(id, "T", "P" + i % 2, (TODAY - 1) * DAY, 1, i * 100_00L, null, null, null, 0, false));
        }
        task.commit();
        sweep = new Sweep(task.customers(), STEP, Duration.ofSeconds(1));
    }

    @Test
    void shouldDoNothingWhenNothingIsWanted() {
        assertThat(sweep.isPending()).isFalse();
        assertThat(step()).isFalse();
    }

    @Test
    void shouldLookAtEverybodyOnceInSteps() {
        sweep.wantEverybody();
        assertThat(step()).isTrue();
        assertThat(published).hasSize(STEP);
        assertThat(sweep.isPending()).isTrue();
        assertThat(step()).isTrue();
        assertThat(step()).isTrue();

        assertThat(sweep.isPending()).isFalse();
        assertThat(step()).isFalse();
        assertThat(published).hasSize(CUSTOMERS).doesNotHaveDuplicates();
    }

    @Test
    void shouldPublishBuyersOnlyWhenAProductHasChanged() {
        sweep.wantBuyersOf(task.catalogue().product("P1"));
        finish();

        assertThat(published)
                .hasSize(12)
                .allSatisfy(
                        id -> assertThat(Integer.parseInt(id.substring(1)) % 2).isEqualTo(1));
    }

    @Test
    void shouldPublishThoseOnlyWhoseStandingIsNews() {
        sweep.wantStandings();
        finish();
        assertThat(published).isEmpty();
        pass(1_000);

        task.measureBy(Yardstick.of(new SegmentThresholds(400_00, 1000_00), 90, ChurnModel.MBG_NBD));
        sweep.wantStandings();
        finish();

        assertThat(published).containsExactly("C3");
    }

    @Test
    void shouldWaitForTheWalkUnderWayAndThenWalkAgainWithWhatIsNewest() {
        sweep.wantStandings();
        step();
        task.measureBy(Yardstick.of(new SegmentThresholds(1, 1000_00), 90, ChurnModel.MBG_NBD));
        sweep.wantStandings();
        assertThat(step()).isTrue();
        assertThat(step()).isTrue();
        assertThat(step()).as("too soon").isFalse();
        assertThat(sweep.isPending()).isTrue();
        assertThat(published).isEmpty();
        pass(1_000);
        finish();

        assertThat(published).containsExactlyInAnyOrder("C1", "C2");
        assertThat(sweep.isPending()).isFalse();
    }

    @Test
    void shouldSpendATenthOfTheTimeAtMost() {
        sweep.wantEverybody();
        step();
        pass(300);
        step();
        pass(200);
        step();
        sweep.wantEverybody();
        published.clear();

        pass(4_499);
        assertThat(step()).isFalse();
        assertThat(sweep.isPending()).isTrue();
        pass(1);
        assertThat(step()).isTrue();
    }

    @Test
    void shouldLeaveTheShortestIntervalBetweenTwoWalks() {
        sweep.wantEverybody();
        finish();
        sweep.wantEverybody();
        pass(999);
        assertThat(step()).isFalse();
        pass(1);

        assertThat(step()).isTrue();
    }

    @Test
    void shouldNotWaitForAClockThatWasSetBack() {
        sweep.wantEverybody();
        finish();
        sweep.wantEverybody();
        now = 5;

        assertThat(step()).isTrue();
    }

    @Test
    void shouldDoAgainAfterARestartWhatWasNotDone() {
        int product = task.catalogue().product("P1");
        sweep.wantBuyersOf(product);
        step();
        sweep.wantStandings();
        BitSet products = new BitSet();
        products.set(product);
        TaskState.PendingSweep remaining = sweep.remaining();
        assertThat(remaining).isEqualTo(new TaskState.PendingSweep(false, true, products));
        published.clear();

        sweep = new Sweep(task.customers(), STEP, Duration.ofSeconds(1));
        sweep.resume(remaining);
        finish();

        assertThat(published).hasSize(12);
        assertThat(sweep.remaining()).isEqualTo(new TaskState.PendingSweep(false, false, new BitSet()));
    }

    @Test
    void shouldRememberAWalkOfEverybody() {
        sweep.wantEverybody();
        assertThat(sweep.remaining()).isEqualTo(new TaskState.PendingSweep(true, true, new BitSet()));
        step();
        assertThat(sweep.remaining()).isEqualTo(new TaskState.PendingSweep(true, true, new BitSet()));
    }

    @Test
    void shouldWaitForTheEndOfABacklogButNotForMoreThanAMinute() {
        backlog = true;
        sweep.wantEverybody();
        assertThat(step()).isFalse();
        pass(59_999);
        assertThat(step()).isFalse();
        pass(1);
        assertThat(step()).as("a minute later").isTrue();
        assertThat(step()).as("a walk under way goes on").isTrue();
        assertThat(step()).isTrue();

        pass(600_000);
        sweep.wantEverybody();
        assertThat(step()).isFalse();
        backlog = false;
        assertThat(step()).as("without a backlog").isTrue();
    }

    private boolean step() {
        boolean looked = sweep.step(now, task.yardstick(), TODAY, backlog);
        task.commit((profile, standing) -> published.add(profile.customerId()));
        return looked;
    }

    private void finish() {
        for (int steps = 0; steps < 3; steps++) {
            assertThat(step()).isTrue();
        }
        assertThat(step()).isFalse();
    }

    private void pass(long millis) {
        now += millis;
    }
}
