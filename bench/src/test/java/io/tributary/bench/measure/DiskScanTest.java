package io.tributary.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.bench.measure.DiskUse.Kind;
import io.tributary.schemas.topic.TopicCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskScanTest {
    @TempDir
    private Path directory;

    @Test
    void shouldAddUpTheSegmentsOfATopicsPartitions() throws IOException {
        file("mixed.purchase-transactions-0/00000.log", 10);
        file("mixed.purchase-transactions-1/00000.log", 20);
        file("mixed.purchase-transactions-1/00000.index", 1000);
        file("mixed.tributary-timeline-changelog-0/00000.log", 5);
        file("mixed.customer-360-3/00000.log", 7);
        file("purchases.customer-360-3/00000.log", 9);
        file("mixed.population-0.2c3d-delete/00000.log", 9);
        file("mixed.rerouted-0/00000.log", 0);

        assertThat(DiskScan.topics(directory, new TopicCatalogue("mixed.", 4)))
                .containsExactly(
                        new DiskUse(Kind.OUTPUT, "customer-360", 7),
                        new DiskUse(Kind.SOURCE, "purchase-transactions", 30),
                        new DiskUse(Kind.CHANGELOG, "tributary-timeline-changelog", 5));
    }

    @Test
    void shouldAddUpAStoreOverAllTasks() throws IOException {
        file("state/app/0_0/rocksdb/timeline/1.sst", 10);
        file("state/app/0_1/rocksdb/timeline/1.sst", 20);
        file("state/app/0_1/rocksdb/customer-360/CURRENT", 4);
        file("state/app/0_1/.checkpoint", 100);

        assertThat(DiskScan.stores(directory))
                .containsExactly(new DiskUse(Kind.STORE, "customer-360", 4), new DiskUse(Kind.STORE, "timeline", 30));
    }

    private void file(String name, int bytes) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[bytes]);
    }
}
