package io.tributary.api.demo;

import io.tributary.api.config.Configuration;
import io.tributary.api.config.DemoSettings;
import io.tributary.api.demo.shop.ShopPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** Whether a demo may run on a data directory: on an empty one, and on one that holds the same shop. */
final class Admission {
    private final Path directory;
    private final DemoSettings wanted;

    Admission(Configuration configuration) {
        this.directory = configuration.data().directory();
        this.wanted = configuration.demo();
    }

    /**
     * The shop that the directory remembers; empty where it remembers none.
     *
     * @throws DemoRefusedException when it is another than is wanted
     */
    Optional<ShopMemory> remembered() {
        Optional<ShopMemory> memory = ShopMemory.in(directory);
        memory.map(ShopMemory::plan).ifPresent(this::requireWanted);
        return memory;
    }

    private void requireWanted(ShopPlan plan) {
        if (plan.seed() != wanted.seed() || plan.customers() != wanted.customers()) {
            throw new DemoRefusedException(
                    ("the data directory %s holds the demo shop of --seed %d --customers %d, and not"
                                    + " that of --seed %d --customers %d. Say the same, or choose another directory with"
                                    + " --data.")
                            .formatted(directory, plan.seed(), plan.customers(), wanted.seed(), wanted.customers()));
        }
    }

    /**
     * The shop that is remembered, or a new one whose history ends now.
     *
     * @param platform that has started on the directory
     * @throws DemoRefusedException when the platform holds what is not the shop's
     */
    ShopMemory shop(Platform platform, InstantSource clock) throws IOException, InterruptedException {
        Optional<ShopMemory> memory = remembered();
        if (memory.isPresent()) {
            return memory.get();
        }
        if (!platform.isEmpty()) {
            throw new DemoRefusedException(
                    ("the data directory %s holds data that are not the demo's, and its customers"
                                    + " would be among them. Choose another directory with --data.")
                            .formatted(directory));
        }
        return new ShopMemory(new ShopPlan(wanted.seed(), wanted.customers(), clock.instant()), false, 0);
    }
}
