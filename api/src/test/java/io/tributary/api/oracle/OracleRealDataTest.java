package io.tributary.api.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The real data, where they are: every row is taken, and the totals are there for a person to look at. */
class OracleRealDataTest {

    @Test
    void shouldTakeEveryRowWhenItReadsTheRealData() {
        Optional<Path> data = RealData.directory();
        assumeTrue(data.isPresent(), "no real data on this machine");

        Oracle oracle = Oracle.of(data.get(), Instant.parse("2018-01-01T00:00:00Z"));

        System.out.println("kpis " + oracle.kpis());
        System.out.println("trends " + oracle.trends());
        System.out.println("sparklines " + oracle.sparklines());
        System.out.println("churn risk " + oracle.churnRisk());
        System.out.println("segments " + oracle.segments());
        System.out.println("monthly revenue " + oracle.monthlyRevenue());
        System.out.println("satisfaction " + oracle.satisfaction());
        System.out.println("top customers " + oracle.topCustomers(5));
        System.out.println("categories " + oracle.categories().size() + ", first "
                + oracle.categories().entrySet().iterator().next());
        assertThat(oracle.refused()).isEmpty();
        assertThat(oracle.customer360())
                .hasSize(oracle.kpis().get("total_customers").intValueExact());
        assertThat(oracle.kpis().values()).doesNotContainNull();
    }
}
