package io.tributary.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tributary.api.oracle.HostileShop;
import io.tributary.api.oracle.Models;
import io.tributary.api.oracle.Oracle;
import io.tributary.api.oracle.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The platform against an independent computation over the same files, cell for cell. */
class ExactnessIT {
    private static final Instant END_OF_2017 = Instant.parse("2018-01-01T00:00:00Z");
    private static final int CUSTOMERS = 400;
    private static final int FACTS_PER_CUSTOMER = 25;

    @TempDir
    Path directory;

    @Test
    void shouldEqualTheIndependentComputationWhenTheDataIsHostile() {
        Path shop = hostileShop(1);
        Path doubled = directory.resolve("doubled");
        HostileShop.doubled(shop, doubled, 7);
        Oracle truth = Oracle.of(shop, HostileShop.AS_OF);

        try (LiveServer server = LiveServer.start(directory.resolve("data"), HostileShop.AS_OF)) {
            assertThat(server.load(shop).exitStatus()).isZero();
            Exactness.assertEqual(server, truth);
            assertThat(Exactness.models(server))
                    .as("too few have come back for a fit")
                    .isEqualTo(Models.DEFAULTS);

            // Once more, and every row twice: nothing changes.
            assertThat(server.load(doubled).exitStatus()).isZero();
            Exactness.assertEqual(server, truth);
        }
        // On the same directory everything is still there.
        try (LiveServer restarted = LiveServer.start(directory.resolve("data"), HostileShop.AS_OF)) {
            Exactness.assertEqual(restarted, truth);
        }
    }

    @Test
    void shouldEqualTheIndependentComputationWhenRowsComeInAnyOrder() {
        Path shop = hostileShop(2);
        Path shuffled = directory.resolve("shuffled");
        HostileShop.shuffled(shop, shuffled, 42);

        try (LiveServer server =
                LiveServer.start(directory.resolve("data"), HostileShop.AS_OF, Map.of("--write-behind", "false"))) {
            assertThat(server.load(shuffled).exitStatus()).isZero();
            Exactness.assertEqual(server, Oracle.of(shop, HostileShop.AS_OF));
        }
    }

    @Test
    void shouldEqualTheIndependentComputationWhenTheDataIsReal() throws IOException {
        Path real = RealData.directory().orElse(null);
        assumeTrue(real != null, "the real data is not here");

        try (LiveServer server = LiveServer.start(directory.resolve("data"), END_OF_2017)) {
            assertThat(server.load(real).exitStatus()).isZero();
            Exactness.assertEqual(server, Oracle.of(real, END_OF_2017));

            Path changed = withOneRowChanged(real);
            assertThat(server.load(changed).exitStatus()).isZero();
            Exactness.assertEqual(server, Oracle.of(changed, END_OF_2017));
        }
    }

    private Path hostileShop(long seed) {
        Path shop = directory.resolve("shop");
        HostileShop.write(shop, seed, CUSTOMERS, FACTS_PER_CUSTOMER);
        return shop;
    }

    private Path withOneRowChanged(Path from) throws IOException {
        Path to = Files.createDirectory(directory.resolve("changed"));
        try (var files = Files.list(from)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        Path purchases = to.resolve("purchase_transactions.csv");
        String text = Files.readString(purchases);
        String row = text.lines().skip(1000).findFirst().orElseThrow();
        String[] cells = row.split(",", -1);
        cells[4] = "7";
        cells[5] = "1234.56";
        Files.writeString(purchases, text.replace(row, String.join(",", cells)));
        return to;
    }
}
