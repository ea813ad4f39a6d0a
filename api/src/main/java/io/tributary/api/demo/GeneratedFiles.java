package io.tributary.api.demo;

import io.tributary.api.demo.shop.Shop;
import io.tributary.api.demo.shop.ShopPlan;
import io.tributary.schemas.source.SourceTable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What {@code cdp generate} does: refuses to overwrite, writes, and says what it wrote. */
public final class GeneratedFiles {
    private static final int DONE = 0;
    private static final int NOT_UNDERSTOOD = 2;

    private final Path directory;
    private final PrintStream out;
    private final PrintStream err;

    public GeneratedFiles(Path directory, PrintStream out, PrintStream err) {
        this.directory = directory;
        this.out = out;
        this.err = err;
    }

    /** Returns the exit status: 2 where files are there already, which it leaves as they are. */
    public int write(ShopPlan plan) throws IOException {
        ShopFiles files = new ShopFiles(directory);
        List<Path> existing = files.existing();
        if (!existing.isEmpty()) {
            String names =
                    existing.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(", "));
            err.println("'" + directory + "' holds " + names + " already. Choose another directory, or remove them.");
            return NOT_UNDERSTOOD;
        }
        Map<SourceTable, Long> rows = files.write(Shop.open(plan));
        rows.forEach((table, count) -> out.printf(Locale.ROOT, "%-24s%,15d%n", table.tableName(), count));
        out.printf(
                Locale.ROOT,
                "%,d customers until %s, seed %d: load them with 'cdp load %s'.%n",
                plan.customers(),
                plan.until(),
                plan.seed(),
                directory);
        return DONE;
    }
}
