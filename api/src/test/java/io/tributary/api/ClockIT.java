package io.tributary.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.api.oracle.HostileShop;
import io.tributary.api.oracle.Models;
import io.tributary.api.oracle.Oracle;
import io.tributary.api.oracle.RealData;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What time alone moves: the same facts under other clocks, and what is remembered of the days a server ran on. */
class ClockIT {
    private static final Instant END_OF_2017 = Instant.parse("2018-01-01T00:00:00Z");
    private static final Duration A_FIT = Duration.ofMinutes(3);
    private static final int ENOUGH_FOR_A_FIT = 500;

    /** By day of the clock, what was true when a server last ran on that day. */
    private final SortedMap<LocalDate, Oracle> ran = new TreeMap<>();

    @TempDir
    Path directory;

    @Test
    void shouldEqualTheIndependentComputationUnderEveryClockWhenTheDataIsRealAndTheModelsAreFitted() {
        Path real = RealData.directory().orElse(null);
        assumeTrue(real != null, "the real data is not here");
        Oracle files = Oracle.of(real, END_OF_2017);

        try (LiveServer server = start(END_OF_2017)) {
            assertThat(server.load(real).exitStatus()).isZero();
            assertEqual(server, files);

            if (Oracle.SCORES_AND_MODELS) {
                fit(server);
                assertEqual(server, files);
            }
        }
        moveTheClock(files);
    }

    @Test
    void shouldEqualTheIndependentComputationUnderEveryClockWhenTheDataIsHostile() {
        Path shop = directory.resolve("shop");
        HostileShop.write(shop, 31, 300, 25);
        Oracle files = Oracle.of(shop, HostileShop.AS_OF);

        try (LiveServer server = start(HostileShop.AS_OF)) {
            assertThat(server.load(shop).exitStatus()).isZero();
            assertEqual(server, files);
        }
        moveTheClock(files);
    }

    /**
     * Starts again on the same directory: 30 days later, when a trend finds its snapshot; 100 days later, ten weeks after
     * that, when a sparkline finds one; and before everything.
     */
    private void moveTheClock(Oracle files) {
        for (int days : new int[] {30, 100, -100}) {
            Instant clock = files.asOf().plus(Duration.ofDays(days));
            try (LiveServer server = start(clock)) {
                assertEqual(server, files.at(clock));
            }
        }
    }

    private LiveServer start(Instant clock) {
        return LiveServer.start(directory.resolve("data"), clock);
    }

    private static void fit(LiveServer server) {
        long before = version(server);
        assertThat(server.post("/api/models/fit", "").statusCode()).isEqualTo(202);
        await().atMost(A_FIT).until(() -> version(server) > before);

        JsonNode answer = server.json("/api/models");
        assertThat(answer.path("churn").path("repeatCustomers").asInt()).isGreaterThanOrEqualTo(ENOUGH_FOR_A_FIT);
        assertThat(answer.path("churn").path("fittedAt").isTextual()).isTrue();
        assertThat(Exactness.models(server)).isNotEqualTo(Models.DEFAULTS);
    }

    private static long version(LiveServer server) {
        return server.json("/api/models").path("churn").path("version").asLong();
    }

    /** Compares everything, with the retention of the days before, and notes what is true on this day. */
    private void assertEqual(LiveServer server, Oracle files) {
        Map<LocalDate, BigDecimal> retention = new HashMap<>();
        ran.forEach((day, truth) -> retention.put(day, truth.kpis().get("retention_rate")));
        Exactness.assertEqual(server, files.remembering(retention));
        LocalDate today = LocalDate.ofInstant(files.asOf(), ZoneOffset.UTC);
        if (Oracle.SCORES_AND_MODELS) {
            SnapshotComparison.assertEqual(server, ran, today);
        }
        ran.put(today, files.with(Exactness.models(server)));
    }
}
