package io.tributary.topology.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.CampaignTotals;
import io.tributary.schemas.avro.ResponseDay;
import io.tributary.topology.profile.ResponseDays;
import io.tributary.topology.profile.ResponseHistory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;

class CampaignResultsTest {

    /** A customer responds, or takes back a response of that day; the rest is of the task. */
    private record Step(Kind kind, int customer, int campaign, int day) {}

    private enum Kind {
        RESPOND,
        TAKE_BACK,
        SETTLE,
        COMMIT,
        RESTART
    }

    @Provide
    Arbitrary<Step> steps() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(10, Kind.RESPOND),
                                Tuple.of(6, Kind.TAKE_BACK),
                                Tuple.of(5, Kind.SETTLE),
                                Tuple.of(2, Kind.COMMIT),
                                Tuple.of(1, Kind.RESTART)),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(0, 1, 300),
                        Arbitraries.of(-5, 0, 1, 2, 7, 20_000))
                .as(Step::new);
    }

    /** One task's results, with what it stored and what its readers know. */
    private static final class World {
        private final Map<Integer, ResponseDays> customers = new HashMap<>();
        private final Map<Integer, ResponseHistory> contributed = new HashMap<>();
        private final Map<Bytes, byte[]> stored = new HashMap<>();
        private Map<Integer, CampaignTotals> published = new HashMap<>();
        private CampaignResults results = new CampaignResults();

        void take(Step step) {
            ResponseDays responses = customers.computeIfAbsent(step.customer, c -> new ResponseDays());
            switch (step.kind) {
                case RESPOND -> {
                    responses.add(step.campaign, step.day, 1);
                    results.count(step.campaign, 1);
                }
                case TAKE_BACK -> {
                    if (has(responses, step.campaign, step.day)) {
                        responses.remove(step.campaign, step.day);
                        results.count(step.campaign, -1);
                    }
                }
                case SETTLE -> settle(step.customer);
                case COMMIT -> commit();
                case RESTART -> restart();
            }
        }

        private void settle(int customer) {
            ResponseHistory now = customers.get(customer).history();
            results.replace(contributed.put(customer, now), now);
        }

        private void commit() {
            customers.keySet().forEach(this::settle);
            new CampaignCells().save(results, (key, value) -> {
                if (value == null) {
                    stored.remove(Bytes.wrap(key));
                } else {
                    stored.put(Bytes.wrap(key), value);
                }
            });
            publish();
        }

        private void publish() {
            results.publish((campaign, block) -> {
                if (block == null) {
                    published.remove(campaign);
                } else {
                    published.put(campaign, block);
                }
            });
        }

        private void restart() {
            commit();
            results = new CampaignResults();
            stored.forEach((key, value) -> new CampaignCells().load(results, key.get(), value));
            results.markAllUnsent();
            published = new HashMap<>();
            publish();
        }
    }

    @Property(tries = 500)
    void shouldBeWhatASingleCountGivesWhenResponsesComeAndGo(@ForAll @Size(max = 60) List<@From("steps") Step> steps) {
        World world = new World();
        steps.forEach(world::take);

        world.commit();
        assertThat(world.published).isEqualTo(counted(world.customers));

        world.restart();
        assertThat(world.published).isEqualTo(counted(world.customers));
    }

    @Property(tries = 200)
    void shouldAddUpToTheWholeWhenCustomersAreSpreadOverTasks(@ForAll @Size(max = 60) List<@From("steps") Step> steps) {
        World whole = new World();
        World first = new World();
        World second = new World();
        for (Step step : steps) {
            whole.take(step);
            (step.customer == 0 ? first : second).take(step);
        }
        List.of(whole, first, second).forEach(World::commit);

        Map<Integer, CampaignTotals> merged = new HashMap<>(first.published);
        second.published.forEach(
                (campaign, block) -> merged.merge(campaign, block, (a, b) -> (CampaignTotals) Blocks.merge(a, b)));
        assertThat(merged).isEqualTo(whole.published);
    }

    @Test
    void shouldDropWhatCancelsOutWhenPartsAreMerged() {
        CampaignTotals a = new CampaignTotals(1L, 2L, List.of(new ResponseDay(1, 0, 1L), new ResponseDay(3, 2, 1L)));
        CampaignTotals b = new CampaignTotals(3L, 4L, List.of(new ResponseDay(1, 0, -1L), new ResponseDay(2, 0, 5L)));

        CampaignTotals both = new CampaignTotals(4L, 6L, List.of(new ResponseDay(2, 0, 5L), new ResponseDay(3, 2, 1L)));
        assertThat(Blocks.merge(a, b)).isEqualTo(both);
        assertThat(Blocks.merge(b, a)).isEqualTo(both);
    }

    @Test
    void shouldWriteOnlyTheDaysThatChanged() {
        World world = new World();
        for (int day = 0; day < 5; day++) {
            world.take(new Step(Kind.RESPOND, 0, day % 2, day));
        }
        world.commit();

        world.take(new Step(Kind.RESPOND, 1, 1, 3));
        world.settle(1);
        List<Bytes> written = new ArrayList<>();
        new CampaignCells().save(world.results, (key, value) -> written.add(Bytes.wrap(key)));

        assertThat(written).extracting(key -> key.get().length).containsExactly(5, 9);
    }

    private static boolean has(ResponseDays responses, int campaign, int day) {
        for (int row = 0; row < responses.campaigns(); row++) {
            for (int i = responses.start(row); i < responses.end(row); i++) {
                if (responses.campaign(row) == campaign && responses.day(i) == day) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The results from the definition, customer by customer. */
    private static Map<Integer, CampaignTotals> counted(Map<Integer, ResponseDays> customers) {
        Map<Integer, CampaignTotals> counted = new TreeMap<>();
        Map<Integer, Map<List<Integer>, Long>> days = new HashMap<>();
        for (ResponseDays responses : customers.values()) {
            for (int row = 0; row < responses.campaigns(); row++) {
                CampaignTotals totals =
                        counted.computeIfAbsent(responses.campaign(row), c -> new CampaignTotals(0L, 0L, List.of()));
                totals.setResponders(totals.getResponders() + 1);
                totals.setResponses(totals.getResponses() + responses.responses(row));
                int start = responses.start(row);
                for (int i = start; i < responses.end(row); i++) {
                    int daysSinceLast = i == start ? 0 : responses.day(i) - responses.day(i - 1);
                    days.computeIfAbsent(responses.campaign(row), c -> new HashMap<>())
                            .merge(List.of(responses.day(i), daysSinceLast), 1L, Long::sum);
                }
            }
        }
        counted.forEach((campaign, totals) -> totals.setResponseDays(days.get(campaign).entrySet().stream()
                .map(cell -> new ResponseDay(cell.getKey().get(0), cell.getKey().get(1), cell.getValue()))
                .sorted(Comparator.comparing(ResponseDay::getDay).thenComparing(ResponseDay::getDaysSinceLast))
                .toList()));
        return counted;
    }
}
