package io.tributary.api.readmodel.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Both distributions, against the sorted values themselves. */
class DistributionTest {
    private static final int BINS = 10;

    @Property(tries = 100)
    void shouldEqualWhatTheSortedValuesSay(@ForAll("values") List<Long> values) throws SQLException {
        List<Long> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        Assume.that(!sorted.get(0).equals(sorted.get(sorted.size() - 1)));
        TreeMap<Long, Long> counts = new TreeMap<>();
        sorted.forEach(value -> counts.merge(value, 1L, Long::sum));

        FewValues few = new FewValues();
        counts.forEach((value, count) -> few.add(BigInteger.valueOf(value), count));
        assertEqual(few, sorted);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            keep(connection, counts);
            assertEqual(new ManyValues(new Asked(connection), ColumnKind.of("v", "BIGINT"), sorted.size()), sorted);
        }
    }

    /** Of narrow ranges and wide ones, up to such as no whole number of 64 bits can hold ten of. */
    @Provide
    Arbitrary<List<Long>> values() {
        return Arbitraries.of(3L, 1_000L, 100_000_000L, Long.MAX_VALUE)
                .flatMap(most -> Arbitraries.longs()
                        .between(-most, most)
                        .list()
                        .ofMinSize(2)
                        .ofMaxSize(300));
    }

    private static void keep(Connection connection, Map<Long, Long> counts) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE distinct_values AS SELECT NULL::BIGINT AS v, 7::BIGINT AS n");
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO distinct_values VALUES (?, ?)")) {
            for (Map.Entry<Long, Long> count : counts.entrySet()) {
                insert.setLong(1, count.getKey());
                insert.setLong(2, count.getValue());
                insert.execute();
            }
        }
    }

    private static void assertEqual(Distribution distribution, List<Long> sorted) {
        List<BigInteger> all = sorted.stream().map(BigInteger::valueOf).toList();
        BigInteger low = all.get(0);
        BigInteger high = all.get(all.size() - 1);
        BigInteger sum = all.stream().reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(distribution.low()).isEqualTo(low);
        assertThat(distribution.high()).isEqualTo(high);
        assertThat(distribution.sum()).isEqualTo(sum);
        assertThat(distribution.quantiles())
                .isEqualTo(Distribution.PERCENTS.stream()
                        .map(percent -> all.get((percent * all.size() + 99) / 100 - 1))
                        .toList());
        long[] bins = new long[BINS];
        for (BigInteger value : all) {
            BigInteger bin = value.subtract(low).multiply(BigInteger.TEN).divide(high.subtract(low));
            bins[Math.min(BINS - 1, bin.intValueExact())]++;
        }
        assertThat(distribution.histogram(BINS)).isEqualTo(bins);
        double mean = sum.doubleValue() / all.size();
        double squares = all.stream()
                .mapToDouble(value -> Math.pow(value.doubleValue() - mean, 2))
                .sum();
        assertThat(distribution.squares()).isCloseTo(squares, within(1e-9 * squares));
    }
}
