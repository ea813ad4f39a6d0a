package io.tributary.topology.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
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
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ResponseDaysTest {

    private record Step(int campaign, int day, boolean removes) {}

    @Provide
    Arbitrary<Step> steps() {
        return Combinators.combine(
                        Arbitraries.of(0, 1, 2, 700),
                        Arbitraries.of(-3, 0, 1, 2, 5, 19_000),
                        Arbitraries.of(true, false, false))
                .as(Step::new);
    }

    @Property(tries = 500)
    void shouldCountLikeASortedMapWhenResponsesComeAndGo(@ForAll @Size(max = 60) List<@From("steps") Step> steps) {
        ResponseDays responses = new ResponseDays();
        Map<Integer, Map<Integer, Integer>> expected = new TreeMap<>();
        for (Step step : steps) {
            take(step, responses, expected);

            assertThat(counts(responses)).isEqualTo(expected);
        }
        for (int row = 0; row < responses.campaigns(); row++) {
            assertThat(responses.responses(row))
                    .isEqualTo(expected.get(responses.campaign(row)).values().stream()
                            .mapToLong(Integer::longValue)
                            .sum());
        }
    }

    @Property(tries = 300)
    void shouldLeaveAHistoryAsItWasWhenMoreComesOrGoes(@ForAll @Size(max = 40) List<@From("steps") Step> steps) {
        ResponseDays responses = new ResponseDays();
        Map<Integer, Map<Integer, Integer>> counts = new TreeMap<>();
        List<ResponseHistory> histories = new ArrayList<>();
        List<List<String>> expected = new ArrayList<>();
        for (Step step : steps) {
            histories.add(responses.history());
            expected.add(days(responses.history()));
            take(step, responses, counts);
        }

        assertThat(histories.stream().map(ResponseDaysTest::days)).isEqualTo(expected);
    }

    @Test
    void shouldGiveTheSameHistoryWhenOnlyCountsChange() {
        ResponseDays responses = new ResponseDays();
        assertThat(responses.history()).isSameAs(ResponseHistory.NONE);

        responses.add(7, 10, 1);
        ResponseHistory once = responses.history();
        responses.add(7, 10, 1);
        responses.remove(7, 10);
        assertThat(responses.history()).isSameAs(once);

        responses.remove(7, 10);
        assertThat(responses.history()).isSameAs(ResponseHistory.NONE);
    }

    @Test
    void shouldRefuseWhenThereIsNoResponseToTakeAway() {
        ResponseDays responses = new ResponseDays();
        responses.add(7, 10, 1);

        assertThatThrownBy(() -> responses.remove(8, 10)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> responses.remove(7, 11)).isInstanceOf(IllegalStateException.class);
    }

    private static void take(Step step, ResponseDays responses, Map<Integer, Map<Integer, Integer>> expected) {
        Map<Integer, Integer> days = expected.computeIfAbsent(step.campaign, c -> new TreeMap<>());
        if (!step.removes) {
            responses.add(step.campaign, step.day, 1);
            days.merge(step.day, 1, Integer::sum);
        } else if (days.containsKey(step.day)) {
            responses.remove(step.campaign, step.day);
            days.computeIfPresent(step.day, (day, count) -> count == 1 ? null : count - 1);
        }
        if (days.isEmpty()) {
            expected.remove(step.campaign);
        }
    }

    private static Map<Integer, Map<Integer, Integer>> counts(ResponseDays responses) {
        Map<Integer, Map<Integer, Integer>> counts = new TreeMap<>();
        for (int row = 0; row < responses.campaigns(); row++) {
            Map<Integer, Integer> days = new TreeMap<>();
            for (int i = responses.start(row); i < responses.end(row); i++) {
                days.put(responses.day(i), responses.count(i));
            }
            counts.put(responses.campaign(row), days);
        }
        return counts;
    }

    private static List<String> days(ResponseHistory history) {
        List<String> days = new ArrayList<>();
        ResponseHistory.difference(
                null,
                history,
                (campaign, day, daysSinceLast, sign) ->
                        days.add(campaign + ":" + day + ":" + daysSinceLast + ":" + sign));
        return days;
    }
}
