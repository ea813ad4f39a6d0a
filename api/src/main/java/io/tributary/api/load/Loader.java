package io.tributary.api.load;

import io.tributary.schemas.source.SourceTable;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Loads a directory of CSV files, one a source table, into a running server.
 *
 * <p>It speaks to {@code POST /api/events/{type}} and leaves every rule to the server, so that files and all other senders
 * are held to the same ones in the same words. Entities come first, then facts; a file is finished before the next begins.
 * Loading a directory twice changes nothing. A bad row is reported as {@code file:line: reason} and stops nothing.
 */
public final class Loader {
    private final URI server;
    private final LoadSettings settings;
    private final Progress progress;

    /**
     * @param server for example {@code http://127.0.0.1:8000}
     * @param out progress, bad rows and the closing summary go here
     */
    public Loader(URI server, PrintStream out) {
        this(server, out, LoadSettings.defaults());
    }

    public Loader(URI server, PrintStream out, LoadSettings settings) {
        this.server = server;
        this.settings = settings;
        this.progress = new Progress(out, settings.terminal(), System::nanoTime);
    }

    /** Loads what is there of the eight files. Nothing that goes wrong is thrown: it is printed and in the report. */
    public LoadReport load(Path directory) {
        if (!Files.isDirectory(directory)) {
            return failed(directory + " is no directory");
        }
        // The order of the tables is that of loading: customers, products, campaigns, then facts.
        List<SourceTable> tables = Arrays.stream(SourceTable.values())
                .filter(table -> Files.exists(file(directory, table)))
                .toList();
        if (tables.isEmpty()) {
            return failed(directory + " holds none of the files "
                    + Arrays.stream(SourceTable.values()).map(Loader::fileName).collect(Collectors.joining(", ")));
        }
        EventsClient client = new EventsClient(server, settings.patience(), progress::say);
        Optional<String> unreachable = client.unreachable();
        if (unreachable.isPresent()) {
            return failed(unreachable.get());
        }
        LoadReport report = load(directory, client);
        progress.summary(report.tables());
        report.failure().ifPresent(progress::say);
        return report;
    }

    private LoadReport load(Path directory, EventsClient client) {
        List<TableReport> reports = new ArrayList<>();
        Optional<String> failure = Optional.empty();
        for (SourceTable table : SourceTable.values()) {
            if (failure.isPresent()) {
                break;
            }
            Path file = file(directory, table);
            if (!Files.exists(file)) {
                progress.say(fileName(table) + ": not there, skipped");
                continue;
            }
            FileLoad load = new FileLoad(table, file, client, progress, settings);
            try {
                reports.add(load.run());
                failure = load.failure();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                failure = Optional.of("interrupted");
            }
        }
        return new LoadReport(reports, failure);
    }

    private LoadReport failed(String why) {
        progress.say(why);
        return LoadReport.failed(why);
    }

    private static Path file(Path directory, SourceTable table) {
        return directory.resolve(fileName(table));
    }

    private static String fileName(SourceTable table) {
        return table.tableName() + ".csv";
    }
}
