package io.tributary.topology;

import static io.tributary.schemas.source.SourceTable.CUSTOMER_INFO;
import static io.tributary.schemas.source.SourceTable.MARKETING_CAMPAIGNS;
import static io.tributary.schemas.source.SourceTable.PURCHASE_TRANSACTIONS;
import static io.tributary.topology.Records.at;
import static io.tributary.topology.Records.campaign;
import static io.tributary.topology.Records.customer;
import static io.tributary.topology.Records.purchase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.tributary.schemas.avro.Customer360;
import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.topology.clock.BusinessClock;
import io.tributary.topology.processor.TopologySettings;
import io.tributary.topology.scoring.ChurnModel;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What nothing but the clock brings about: published at its instant, once, and nothing in between. */
class TimeAloneTest {
    private static final Instant START = at("2024-03-01T09:00:00");
    private static final Duration TICK = Duration.ofMillis(50);
    private static final Duration SOON = Duration.ofSeconds(2);

    private Instant now = START;
    private TopologyHarness shop = new TopologyHarness(this::onThisClock, new LocalRegistry());

    private TopologySettings onThisClock(TopologySettings settings) {
        return SettingsWith.clock(settings, new BusinessClock.Wall(() -> now));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @EnumSource(ChurnModel.class)
    void shouldPublishEachChangeAtItsInstantWhenFourHundredDaysPass(ChurnModel model) {
        shop.close();
        UnaryOperator<TopologySettings> change = settings -> SettingsWith.churnModel(onThisClock(settings), model);
        shop = new TopologyHarness(change, new LocalRegistry());
        shop.send(CUSTOMER_INFO, customer("C1").build());
        buy("C1", "T1", "2024-01-10", "30.00");
        buy("C1", "T2", "2024-02-01", "50.00");
        buy("C1", "T3", "2024-02-20", "20.50");
        Customer360 row = shop.rows().get("C1");
        Expected told = Expected.on(model, now);
        told.assertIs(row);

        List<String> changes = new ArrayList<>();
        for (int day = 1; day <= 400; day++) {
            Instant midnight = at("2024-03-01").plus(Duration.ofDays(day));
            assertThat(passUntil(midnight.minusMillis(1)))
                    .as("before " + midnight)
                    .isEmpty();
            Expected then = Expected.on(model, midnight);
            List<Customer360> published = passUntil(midnight.plus(SOON));

            assertThat(published).as("at " + midnight).hasSize(then.isNewsAfter(told) ? 1 : 0);
            for (Customer360 news : published) {
                then.assertIs(news);
                assertThat(news.getAsOf()).isBetween(midnight, midnight.plus(SOON));
                if (!then.band.equals(told.band) || !then.status.equals(told.status)) {
                    changes.add(day + " " + then.band + " " + then.status);
                }
                told = then;
            }
        }

        List<String> expected = model == ChurnModel.MBG_NBD
                ? List.of("17 Medium New", "39 Medium Retained", "80 Medium Lapsed", "97 High Lapsed")
                : List.of("4 Medium New", "39 Medium Retained", "74 High Retained", "80 High Lapsed");
        assertThat(changes).isEqualTo(expected);
    }

    @Test
    void shouldCatchUpOnceWhenItSleptThroughDeadlines() {
        for (int i = 0; i < 40; i++) {
            shop.send(CUSTOMER_INFO, customer("C" + i).build());
            buy("C" + i, "T1", "2024-02-" + (10 + i % 19), "10.00");
        }
        shop.rows();

        now = now.plus(Duration.ofDays(700));
        shop.restart();
        shop.pass(SOON);

        Map<String, Integer> times = new TreeMap<>();
        shop.publishedRecords().forEach(record -> times.merge(record.key(), 1, Integer::sum));
        assertThat(times)
                .hasSize(40)
                .allSatisfy((id, count) -> assertThat(count).isEqualTo(1));
        assertThat(shop.population().snapshot().totals().getChurnRisk()).containsEntry("High", 40L);
        assertThat(shop.population().snapshot().totals().getNextChangeAt()).isAfter(now);
        shop.pass(Duration.ofSeconds(5));
        assertThat(shop.published()).isEmpty();
    }

    @Test
    void shouldRescoreEverybodyWhenTheClockIsSetBack() {
        for (int i = 0; i < 10; i++) {
            shop.send(CUSTOMER_INFO, customer("C" + i).build());
            buy("C" + i, "T1", "2024-02-" + (10 + i), "10.00");
        }
        Map<String, Customer360> before = Map.copyOf(shop.rows());
        now = now.plus(Duration.ofDays(700));
        shop.restart();
        assertThat(shop.rows().get("C0").getChurnRisk()).isEqualTo("High");

        now = START;
        shop.restart();

        assertThat(shop.rows()).isEqualTo(before);
        assertThat(shop.population().snapshot().totals().getScoredAsOf()).isEqualTo(START);
        assertThat(shop.population().snapshot().totals().getNextChangeAt()).isEqualTo(at("2024-03-02T00:00:00.001"));
    }

    @Test
    void shouldLeaveRoomForFactsWhenManyAreDueAtOnce() {
        int customers = 1_200;
        for (int i = 0; i < customers; i++) {
            shop.send(CUSTOMER_INFO, customer("C" + i).build());
            buy("C" + i, "T1", "2024-02-20", "10.00");
        }
        shop.rows();
        now = at("2024-06-01");

        List<Integer> perTick = new ArrayList<>();
        for (int tick = 0; tick < 40; tick++) {
            shop.pass(TICK);
            int published = shop.publishedRecords().size();
            if (published > 0) {
                perTick.add(published);
            }
        }

        assertThat(perTick).allSatisfy(published -> assertThat(published).isLessThanOrEqualTo(1_500));
        assertThat(perTick.stream().mapToInt(Integer::intValue).sum()).isEqualTo(customers);
    }

    @Test
    void shouldNoticeThatACampaignStartsWhenNothingElseHappens() {
        shop.send(CUSTOMER_INFO, customer("C1").build());
        shop.send(
                MARKETING_CAMPAIGNS,
                campaign("M1", "EMAIL", "2024-03-05T10:00:00").build());
        assertThat(shop.rows().get("C1").getCampaignResponseRate()).isNull();
        assertThat(shop.population().snapshot().totals().getNextChangeAt()).isEqualTo(at("2024-03-05T10:00:00"));

        assertThat(passUntil(at("2024-03-05T09:59:59"))).isEmpty();
        List<Customer360> published = passUntil(at("2024-03-05T10:00:02"));

        assertThat(published)
                .singleElement()
                .satisfies(row -> assertThat(row.getCampaignResponseRate()).isEqualByComparingTo("0"));
    }

    @Test
    void shouldKeepTheFiguresOfEachDayWhenDaysPass() {
        shop.send(CUSTOMER_INFO, customer("C1").build());
        buy("C1", "T1", "2024-02-20", "10.00");
        shop.population();
        passUntil(at("2024-03-03T12:00:00"));
        buy("C1", "T2", "2024-03-03", "5.00");
        passUntil(at("2024-03-04T00:00:02"));

        var history = shop.population().snapshot().history();

        int first = (int) START.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay();
        assertThat(history).containsOnlyKeys(first, first + 2, first + 3);
        assertThat(history.get(first).getLifetimeValueMinor()).isEqualTo(10_00);
        assertThat(history.get(first + 2).getLifetimeValueMinor()).isEqualTo(15_00);
        assertThat(history.get(first + 3).getLifetimeValueMinor()).isEqualTo(15_00);
        assertThat(history.get(first + 3).getChurnRisk()).containsEntry("Low", 1L);
    }

    private void buy(String customer, String id, String date, String amount) {
        shop.send(
                PURCHASE_TRANSACTIONS,
                purchase(customer, id, "P1", date, 1, amount).build());
    }

    /** Lets the clock go to an instant, in one stride and then in ticks; gives what was published on the way. */
    private List<Customer360> passUntil(Instant instant) {
        Instant stride = instant.minus(SOON.plus(TICK));
        if (stride.isAfter(now)) {
            now = stride;
            shop.pass(TICK);
        }
        while (now.isBefore(instant)) {
            Duration step = Duration.between(now, instant).compareTo(TICK) < 0 ? Duration.between(now, instant) : TICK;
            now = now.plus(step);
            shop.pass(TICK);
        }
        return shop.publishedRecords().stream().map(record -> record.value()).toList();
    }

    /** What docs/metrics.md says of the customer of the long test, computed from the formulas alone. */
    private record Expected(String band, String status, double risk, double purchases, double value, long age) {
        private static final double R = 0.525;
        private static final double ALPHA = 43.28;
        private static final double A = 0.891;
        private static final double B = 1.614;

        static Expected on(ChurnModel model, Instant asOf) {
            long firstDay = Duration.between(Instant.EPOCH, at("2024-01-10")).toDays();
            long lastDay = Duration.between(Instant.EPOCH, at("2024-02-20")).toDays();
            long today = Duration.between(Instant.EPOCH, asOf).toDays();
            double x = 2;
            double since = lastDay - firstDay;
            double age = today - firstDay;
            double chances = model == ChurnModel.MBG_NBD ? B + x : B + x - 1;
            double odds = A / chances * Math.pow((ALPHA + age) / (ALPHA + since), R + x);
            double alive = 1 / (1 + odds);
            double purchases = alive * ahead(x, age, model == ChurnModel.MBG_NBD ? x + 1 : x);
            double mean = 100.50 / 3;
            double weight = 6.25 * 3 / (6.25 * 3 + 3.74 - 1);
            double value = weight * mean + (1 - weight) * 15.44 * 6.25 / (3.74 - 1);
            double risk = Math.round((1 - alive) * 1e6) / 1e6;
            long window = today - 89;
            return new Expected(
                    risk < 0.33 ? "Low" : risk < 0.66 ? "Medium" : "High",
                    firstDay >= window ? "New" : lastDay >= window ? "Retained" : "Lapsed",
                    risk,
                    Math.round(purchases * 1e6) / 1e6,
                    purchases * value,
                    Math.max(0, today - lastDay));
        }

        /** Over 90 days: (a+b'−1)/(a−1) · [1 − ((α+T)/(α+T+t))^(r+x) ₂F₁(r+x, b'; a+b'−1; t/(α+T+t))], b' = b + occasions. */
        private static double ahead(double x, double age, double occasions) {
            double z = 90 / (ALPHA + age + 90);
            double b = B + occasions;
            double term = 1;
            double sum = 1;
            for (int k = 0; k < 10_000; k++) {
                term *= (R + x + k) * (b + k) / ((A + b - 1 + k) * (1 + k)) * z;
                sum += term;
            }
            return (A + b - 1) / (A - 1) * (1 - Math.pow((ALPHA + age) / (ALPHA + age + 90), R + x) * sum);
        }

        boolean isNewsAfter(Expected told) {
            return !band.equals(told.band)
                    || !status.equals(told.status)
                    || risk - told.risk > 0.01 - 1e-9
                    || told.purchases - purchases > Math.max(0.01, 0.01 * told.purchases) - 1e-9
                    || told.value - value > Math.max(0.01, 0.01 * told.value) - 1e-9;
        }

        void assertIs(Customer360 row) {
            assertThat(row.getChurnRisk()).isEqualTo(band);
            assertThat(row.getRetentionStatus()).isEqualTo(status);
            assertThat(row.getChurnRiskScore().doubleValue()).isEqualTo(risk);
            assertThat(row.getPredictedPurchases90d().doubleValue()).isCloseTo(purchases, offset(1.1e-6));
            assertThat(row.getPredictedValue90d().doubleValue()).isCloseTo(value, offset(1e-4));
            assertThat(row.getDaysSinceLastPurchase()).isEqualTo(age);
        }
    }
}
