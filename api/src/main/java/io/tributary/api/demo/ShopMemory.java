package io.tributary.api.demo;

import io.tributary.api.demo.shop.ShopPlan;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * What a data directory remembers of the shop whose customers it holds, in {@code demo.properties}:
 *
 * <pre>{@code
 * seed=1
 * customers=5000
 * until=2026-11-20T14:30:05Z
 * history=complete
 * starts=3
 * }</pre>
 *
 * @param plan of which the shop is made anew at every start
 * @param complete true when Kafka has acknowledged the whole history; before that it is sent again
 * @param starts how often live traffic has begun, this time included: ids of two starts differ
 */
record ShopMemory(ShopPlan plan, boolean complete, int starts) {
    private static final String FILE = "demo.properties";
    private static final String COMPLETE = "complete";

    /** What the directory remembers; empty where there is no shop in it. */
    static Optional<ShopMemory> in(Path directory) {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
            ShopPlan plan = new ShopPlan(
                    Long.parseLong(properties.getProperty("seed")),
                    Integer.parseInt(properties.getProperty("customers")),
                    Instant.parse(properties.getProperty("until", "")));
            boolean complete = COMPLETE.equals(properties.getProperty("history"));
            return Optional.of(new ShopMemory(plan, complete, Integer.parseInt(properties.getProperty("starts"))));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new DemoRefusedException(file + " can't be understood. Choose another directory with --data.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read: " + e, e);
        }
    }

    /** Writes it as a whole or not at all, and to the disk: what it says of Kafka must not come before Kafka's own. */
    void writeTo(Path directory) {
        String text =
                """
                seed=%d
                customers=%d
                until=%s
                history=%s
                starts=%d
                """.formatted(plan.seed(), plan.customers(), plan.until(), complete ? COMPLETE : "under way", starts);
        Path file = directory.resolve(FILE);
        Path fresh = directory.resolve(FILE + ".new");
        try {
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be written: " + e, e);
        }
    }

    ShopMemory started() {
        return new ShopMemory(plan, complete, starts + 1);
    }

    ShopMemory completed() {
        return new ShopMemory(plan, true, starts);
    }
}
