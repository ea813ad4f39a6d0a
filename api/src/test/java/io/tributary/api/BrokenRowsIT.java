package io.tributary.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.load.LoadReport;
import io.tributary.api.load.TableReport;
import io.tributary.api.oracle.ExportComparison;
import io.tributary.api.oracle.HostileShop;
import io.tributary.api.oracle.Oracle;
import io.tributary.api.oracle.RowAt;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A load of which one row in a hundred is broken: each is named, and the rest is in.
 *
 * <p>{@code -Dtributary.rows=200000} says how many facts there are, about.
 */
class BrokenRowsIT {
    private static final int ROWS = Integer.getInteger("tributary.rows", 20_000);
    private static final int FACTS_PER_CUSTOMER = 30;
    private static final double BROKEN = 0.01;
    private static final Pattern REPORTED = Pattern.compile("(?m)^([a-z_]+\\.csv):([0-9]+): \\S.*$");

    @TempDir
    Path directory;

    @Test
    void shouldNameEveryBrokenRowAndTakeTheRestWhenOneInAHundredIsBroken() {
        Path whole = directory.resolve("whole");
        Path shop = directory.resolve("shop");
        HostileShop.write(whole, 11, ROWS / FACTS_PER_CUSTOMER, FACTS_PER_CUSTOMER);
        List<RowAt> broken = HostileShop.broken(whole, shop, BROKEN, 12);
        Oracle truth = Oracle.of(shop, HostileShop.AS_OF);
        assertThat(truth.refused()).isEqualTo(broken);
        assertThat(broken.size()).isGreaterThan(ROWS / 200);

        try (LiveServer server = LiveServer.start(directory.resolve("data"), HostileShop.AS_OF)) {
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            LoadReport report = server.load(shop, printed);

            assertThat(report.exitStatus()).isEqualTo(1);
            assertThat(report.tables().stream().mapToLong(TableReport::refused).sum())
                    .isEqualTo(broken.size());
            assertThat(named(printed.toString(StandardCharsets.UTF_8))).containsExactlyInAnyOrderElementsOf(broken);
            server.awaitEverything();
            assertThat(ExportComparison.differences(
                            truth.with(Exactness.models(server)).customer360(), server.text("/api/export/customers")))
                    .isEmpty();
            // Refused at the door, so nothing of it is in a topic.
            assertThat(server.json("/api/status").path("deadLetters").asInt(-1)).isZero();
        }
    }

    private static List<RowAt> named(String printed) {
        return REPORTED.matcher(printed).results().map(BrokenRowsIT::row).toList();
    }

    private static RowAt row(MatchResult line) {
        return new RowAt(line.group(1), Long.parseLong(line.group(2)));
    }
}
