package io.tributary.api.demo.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.source.ContractRules;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShopTest {
    private static final int CUSTOMERS = 1_500;

    @Property(tries = 25)
    void shouldSendOnlyWhatKeepsTheRulesInTheOrderOfArrival(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int customers) {
        History history = History.of(seed, customers);

        long before = history.plan().opens().toEpochMilli();
        for (Delivery delivery : history.deliveries()) {
            assertThat(ContractRules.check(delivery.table(), delivery.record())).isEmpty();
            assertThat(delivery.at()).isBetween(before, history.plan().until().toEpochMilli());
            before = delivery.at();
        }
    }

    @Test
    void shouldSendTheSameWhenItIsMadeAgain() {
        assertThat(History.of(7, 60).deliveries()).isEqualTo(History.of(7, 60).deliveries());
        assertThat(History.of(8, 60).deliveries())
                .isNotEqualTo(History.of(7, 60).deliveries());
    }

    @Test
    void shouldKeepItsCustomersWhenThereAreMore() {
        History small = History.of(5, 40);
        History large = History.of(5, 80);

        for (int number = 1; number <= 40; number++) {
            String id = "C%05d".formatted(number);
            assertThat(large.of(id)).as(id).isEqualTo(small.of(id)).isNotEmpty();
        }
    }

    @Test
    void shouldRefuseAPlanWithoutCustomers() {
        assertThatThrownBy(() -> new ShopPlan(1, 0, History.UNTIL)).hasMessage("customers 0: must be 1 or more");
    }

    @Test
    void shouldLookLikeAShop() {
        History history = History.of(1, CUSTOMERS);
        Ledger ledger = history.ledger();
        List<Statement> statements = ledger.knownCustomers().stream()
                .map(id -> ledger.statement(id, History.UNTIL).orElseThrow())
                .toList();

        assertThat(history.deliveries().size() / CUSTOMERS).isBetween(50, 70);
        assertThat(statements).hasSizeBetween(CUSTOMERS * 98 / 100, CUSTOMERS);
        assertSegments(statements);
        assertThat(retention(statements)).isBetween(0.5, 0.9);
        assertThat(statements.stream()
                        .flatMap(statement -> statement.scores().stream())
                        .mapToInt(score -> score)
                        .average()
                        .orElseThrow())
                .isBetween(3.5, 4.1);
        assertThat(responseRate(statements)).isBetween(0.03, 0.2);
        // A fifth of the customers makes more than half of the revenue, as everywhere.
        assertThat(shareOfBestFifth(statements)).isBetween(0.5, 0.8);
    }

    private static void assertSegments(List<Statement> statements) {
        long high = statements.stream()
                .filter(each -> each.lifetimeMinor() >= 1000_00)
                .count();
        long low = statements.stream()
                .filter(each -> each.lifetimeMinor() < 250_00)
                .count();
        assertThat(100 * high / statements.size()).isBetween(20L, 45L);
        assertThat(100 * low / statements.size()).isBetween(20L, 45L);
    }

    private static double retention(List<Statement> statements) {
        var begins = History.UNTIL.minus(Duration.ofDays(89));
        List<Statement> earlier = statements.stream()
                .filter(each -> each.firstPurchase().isPresent()
                        && each.firstPurchase().get().isBefore(begins))
                .toList();
        return earlier.stream()
                        .filter(each -> !each.lastPurchase().orElseThrow().isBefore(begins))
                        .count()
                / (double) earlier.size();
    }

    private static double responseRate(List<Statement> statements) {
        return statements.stream().mapToLong(Statement::respondedCampaigns).sum()
                / (double) statements.stream()
                        .mapToLong(Statement::startedCampaigns)
                        .sum();
    }

    private static double shareOfBestFifth(List<Statement> statements) {
        List<Long> values = statements.stream()
                .map(Statement::lifetimeMinor)
                .sorted(Comparator.reverseOrder())
                .toList();
        long best = values.stream()
                .limit(values.size() / 5)
                .mapToLong(value -> value)
                .sum();
        return best / (double) values.stream().mapToLong(value -> value).sum();
    }

    @Test
    void shouldHaveSeasonsAndWeekends() {
        History history = History.of(2, CUSTOMERS);

        Map<Month, BigDecimal> months = revenueBy(history, OffsetDateTime::getMonth);
        assertThat(months.get(Month.DECEMBER))
                .isGreaterThan(months.get(Month.FEBRUARY).multiply(new BigDecimal("1.3")));
        Map<DayOfWeek, BigDecimal> days = revenueBy(history, OffsetDateTime::getDayOfWeek);
        assertThat(days.get(DayOfWeek.SATURDAY))
                .isGreaterThan(days.get(DayOfWeek.TUESDAY).multiply(new BigDecimal("1.15")));
        Map<Boolean, BigDecimal> evening = revenueBy(history, date -> date.getHour() >= 16);
        assertThat(evening.get(true)).isGreaterThan(evening.get(false).multiply(new BigDecimal("0.8")));
    }

    private static <K extends Comparable<K>> Map<K, BigDecimal> revenueBy(
            History history, Function<OffsetDateTime, K> key) {
        return history.records(PurchaseTransaction.class)
                .filter(line -> line.getVersion() == 0 && !line.getDeleted())
                .filter(line ->
                        !line.getPurchaseDate().equals(line.getPurchaseDate().truncatedTo(ChronoUnit.DAYS)))
                .collect(Collectors.groupingBy(
                        line -> key.apply(line.getPurchaseDate().atOffset(ZoneOffset.UTC)),
                        TreeMap::new,
                        Collectors.reducing(BigDecimal.ZERO, PurchaseTransaction::getTotalAmount, BigDecimal::add)));
    }
}
