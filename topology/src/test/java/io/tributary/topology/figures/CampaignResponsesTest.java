package io.tributary.topology.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.ResponseDay;
import io.tributary.topology.scoring.Quotient;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Days and campaigns are small numbers: campaign n starts on day 5 n. */
class CampaignResponsesTest {
    private static final int CAMPAIGNS = 3;
    private static final long CUSTOMERS = 4;
    private static final String AS_OF = "1970-02-10T12:00:00Z";

    private record Responded(int customer, int campaign, int day) {}

    @Provide
    Arbitrary<Responded> responses() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, (int) CUSTOMERS),
                        Arbitraries.integers().between(0, CAMPAIGNS - 1),
                        Arbitraries.integers().between(-3, 25))
                .as(Responded::new);
    }

    @Property(tries = 500)
    void shouldCountPairsLikeASearchThroughAllResponses(
            @ForAll @Size(max = 50) Set<@From("responses") Responded> all,
            @ForAll @IntRange(min = -5, max = 27) int first,
            @ForAll @IntRange(max = 20) int length) {
        CampaignResponses responses = totals(all).at(AS_OF).campaignResponses();

        assertThat(responses.pairsWithin(first, first + length))
                .isEqualTo(pairs(all, first, first + length, CAMPAIGNS));
        assertThat(responses.pairsWithin(first, Integer.MAX_VALUE))
                .isEqualTo(pairs(all, first, Integer.MAX_VALUE, CAMPAIGNS));
        assertThat(responses.rate())
                .isEqualTo(Quotient.of(
                        pairs(all, Integer.MIN_VALUE, Integer.MAX_VALUE, CAMPAIGNS), CAMPAIGNS * CUSTOMERS));
    }

    @Property(tries = 300)
    void shouldBeTheRateOfWhatHadHappenedWhenADayIsOver(
            @ForAll @Size(max = 50) Set<@From("responses") Responded> all,
            @ForAll @IntRange(min = -5, max = 27) int day,
            @ForAll @LongRange(max = CUSTOMERS) long customers) {
        int started = Math.min(CAMPAIGNS, Math.floorDiv(day, 5) + 1);
        BigDecimal expected =
                started <= 0 ? null : Quotient.of(pairs(all, Integer.MIN_VALUE, day, started), started * customers);

        assertThat(totals(all).at(AS_OF).campaignResponses().rateAtEndOf(LocalDate.ofEpochDay(day), customers))
                .isEqualTo(expected);
    }

    private static long pairs(Set<Responded> all, int first, int last, int campaigns) {
        return all.stream()
                .filter(response -> response.day >= first && response.day <= last && response.campaign < campaigns)
                .map(response -> List.of(response.customer, response.campaign))
                .distinct()
                .count();
    }

    private static Totals totals(Set<Responded> all) {
        Totals totals = new Totals().of(everybody -> everybody.setCustomers(CUSTOMERS));
        for (int number = 0; number < CAMPAIGNS; number++) {
            int campaign = number;
            Map<Integer, TreeSet<Integer>> days = new HashMap<>();
            all.stream()
                    .filter(response -> response.campaign == campaign)
                    .forEach(response -> days.computeIfAbsent(response.customer, c -> new TreeSet<>())
                            .add(response.day));
            Map<List<Integer>, Long> cells = new HashMap<>();
            days.values()
                    .forEach(own -> own.forEach(day -> {
                        Integer last = own.lower(day);
                        cells.merge(List.of(day, last == null ? 0 : day - last), 1L, Long::sum);
                    }));
            totals.campaign(
                    "M" + campaign,
                    LocalDate.ofEpochDay(5L * campaign) + "T00:00:00Z",
                    days.size(),
                    cells.entrySet().stream()
                            .map(cell -> new ResponseDay(
                                    cell.getKey().get(0), cell.getKey().get(1), cell.getValue()))
                            .sorted(Comparator.comparing(ResponseDay::getDay))
                            .toArray(ResponseDay[]::new));
        }
        return totals;
    }
}
