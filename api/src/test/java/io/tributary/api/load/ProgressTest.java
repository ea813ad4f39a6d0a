package io.tributary.api.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.source.SourceTable;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private long nanos;

    @Test
    void shouldOverwriteItsLineWhenOnATerminal() {
        Progress progress = progress(true);

        progress.begin("customer_info.csv", 200);
        after(Duration.ofMillis(100));
        progress.at(10, 20);
        after(Duration.ofMillis(400));
        progress.at(1_000, 100);
        progress.say("customer_info.csv:3: a\nb\u001B[2J");
        Duration took = progress.end();

        String bar = "customer_info.csv            [############------------]         1,000 rows     2,000/s  50 %";
        assertThat(printed())
                .isEqualTo("\r\u001B[K" + bar + "\r\u001B[Kcustomer_info.csv:3: a\uFFFDb\uFFFD[2J"
                        + System.lineSeparator() + bar + "\r\u001B[K");
        assertThat(took).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void shouldPrintALineEveryFewSecondsWhenNobodyWatches() {
        Progress progress = progress(false);

        progress.begin("customer_info.csv", 0);
        after(Duration.ofSeconds(4));
        progress.at(4, 0);
        after(Duration.ofSeconds(1));
        progress.at(5, 0);
        progress.end();

        assertThat(printed())
                .isEqualTo(
                        "customer_info.csv                        5 rows         1/s 100 %" + System.lineSeparator());
    }

    @Test
    void shouldSumUpWhenTheLoadIsDone() {
        progress(false)
                .summary(List.of(
                        new TableReport(
                                SourceTable.CUSTOMER_INFO, 2_000, 1_999, 1, Duration.ofSeconds(1), Optional.empty()),
                        new TableReport(
                                SourceTable.PRODUCT_CATALOG,
                                1_000,
                                1_000,
                                0,
                                Duration.ofSeconds(2),
                                Optional.empty())));

        assertThat(printed().lines())
                .containsExactly(
                        "",
                        "table                              read       accepted        refused      rows/s",
                        "customer_info                     2,000          1,999              1       2,000",
                        "product_catalog                   1,000          1,000              0         500",
                        "total                             3,000          2,999              1       1,000");
    }

    private Progress progress(boolean terminal) {
        return new Progress(new PrintStream(printed, true, StandardCharsets.UTF_8), terminal, () -> nanos);
    }

    private void after(Duration time) {
        nanos += time.toNanos();
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
