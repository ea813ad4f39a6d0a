package io.tributary.topology.figures;

import io.tributary.schemas.avro.CampaignTotals;
import io.tributary.schemas.avro.ResponseDay;
import io.tributary.topology.scoring.Quotient;
import io.tributary.topology.summary.Population.Snapshot;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Pairs of a customer and a started campaign, and those of them with a response: at one business instant, within a window
 * of days, and at the end of a day.
 *
 * <p>A pair lies within a window if one of its days with a response does; it is counted by the first of those, whose
 * previous one lies before the window. Fractions have 6 decimals, null where there is no pair.
 */
final class CampaignResponses {
    private final List<Started> started = new ArrayList<>();
    private final long customers;

    /** A campaign that has started, with its results; those are null where nobody responded. */
    private record Started(Instant at, CampaignTotals results) {
        long responders() {
            return results == null ? 0 : results.getResponders();
        }

        List<ResponseDay> days() {
            return results == null ? List.of() : results.getResponseDays();
        }
    }

    /** Those to the campaigns that are known and have started by then. */
    CampaignResponses(Snapshot population, Instant asOf) {
        customers = population.totals().getCustomers();
        population.knownCampaigns().forEach((id, campaign) -> {
            Instant start = campaign.getStartDate();
            if (start != null && !start.isAfter(asOf)) {
                started.add(new Started(start, population.campaigns().get(id)));
            }
        });
    }

    /** Pairs with a response, by all pairs. */
    BigDecimal rate() {
        return fraction(responders(), started.size(), customers);
    }

    /** Pairs with a response. */
    long responders() {
        return started.stream().mapToLong(Started::responders).sum();
    }

    /** How many campaigns have started. */
    long started() {
        return started.size();
    }

    /**
     * The rate as it was at the end of a past day, as far as the facts of today say.
     *
     * @param customersThen how many there were
     */
    BigDecimal rateAtEndOf(LocalDate day, long customersThen) {
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        int startedThen = 0;
        long responded = 0;
        for (Started campaign : started) {
            if (campaign.at.isBefore(end)) {
                startedThen++;
                responded += firstResponsesUntil(Math.toIntExact(day.toEpochDay()), campaign.days());
            }
        }
        return fraction(responded, startedThen, customersThen);
    }

    private static long firstResponsesUntil(int last, List<ResponseDay> days) {
        long customers = 0;
        for (ResponseDay day : days) {
            if (day.getDay() > last) {
                break;
            }
            customers += day.getDaysSinceLast() == 0 ? day.getCustomers() : 0;
        }
        return customers;
    }

    /** Pairs with a response on one of these days, the first and the last included. */
    long pairsWithin(int first, int last) {
        long pairs = 0;
        for (Started campaign : started) {
            for (ResponseDay day : campaign.days()) {
                boolean firstWithin = day.getDaysSinceLast() == 0 || day.getDay() - day.getDaysSinceLast() < first;
                if (day.getDay() >= first && day.getDay() <= last && firstWithin) {
                    pairs += day.getCustomers();
                }
            }
        }
        return pairs;
    }

    private static BigDecimal fraction(long responded, int campaigns, long customers) {
        BigInteger pairs = BigInteger.valueOf(campaigns).multiply(BigInteger.valueOf(customers));
        return pairs.signum() == 0
                ? null
                : BigDecimal.valueOf(responded).divide(new BigDecimal(pairs), Quotient.DECIMALS, RoundingMode.HALF_UP);
    }
}
