package io.tributary.topology.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ResponseHistoryTest {

    /** A day of a campaign as one number: campaign × 10 + day. */
    private static ResponseHistory history(Set<Integer> days) {
        ResponseDays responses = new ResponseDays();
        days.forEach(day -> responses.add(day / 10, day % 10, 1));
        return responses.history();
    }

    @Property(tries = 500)
    void shouldLeadFromOneToTheOtherWhenTheDifferenceIsTold(
            @ForAll Set<@IntRange(max = 39) Integer> before, @ForAll Set<@IntRange(max = 39) Integer> after) {
        Map<String, Integer> cells = cells(before);
        ResponseHistory.difference(history(before), history(after), (campaign, day, daysSinceLast, sign) -> {
            String cell = campaign + ":" + day + ":" + daysSinceLast;
            assertThat(cells.merge(cell, sign, Integer::sum)).isBetween(0, 1);
        });
        cells.values().removeIf(count -> count == 0);

        assertThat(cells).isEqualTo(cells(after));
        assertThat(history(before).equals(history(after))).isEqualTo(before.equals(after));
        assertThat(history(after)).isEqualTo(history(after)).hasSameHashCodeAs(history(after));
    }

    /** Every day, by campaign and by how long after the one before it, from the definition. */
    private static Map<String, Integer> cells(Set<Integer> days) {
        Map<String, Integer> cells = new HashMap<>();
        TreeSet<Integer> sorted = new TreeSet<>(days);
        for (int day : sorted) {
            Integer last = sorted.lower(day);
            int daysSinceLast = last == null || last / 10 != day / 10 ? 0 : day - last;
            cells.put(day / 10 + ":" + day % 10 + ":" + daysSinceLast, 1);
        }
        return cells;
    }

    @Test
    void shouldTellOnlyOfCampaignsThatDiffer() {
        List<Integer> campaigns = new ArrayList<>();

        ResponseHistory.difference(
                history(Set.of(10, 11, 20, 30)),
                history(Set.of(10, 11, 21, 30)),
                (campaign, day, daysSinceLast, sign) -> campaigns.add(campaign));

        assertThat(campaigns).containsExactly(2, 2);
    }

    @Test
    void shouldNotEqualWhatIsNoHistory() {
        assertThat(ResponseHistory.NONE).isNotEqualTo("none");
    }
}
