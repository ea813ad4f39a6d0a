package io.tributary.api.load;

import io.tributary.schemas.source.SourceTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** Loads one file: reads its rows, spreads them over lanes by key, and counts what becomes of them. Used once. */
final class FileLoad {
    /** A request is sent when it has this many bytes, well below what the server takes in one. */
    private static final int BATCH_BYTES = 4 * 1024 * 1024;

    private static final int ROWS_BETWEEN_LOOKS = 256;

    private final SourceTable table;
    private final Path file;
    private final EventsClient client;
    private final Progress progress;
    private final LoadSettings settings;
    private final LongAdder accepted = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final AtomicReference<String> failure = new AtomicReference<>();
    private long read;

    FileLoad(SourceTable table, Path file, EventsClient client, Progress progress, LoadSettings settings) {
        this.table = table;
        this.file = file;
        this.client = client;
        this.progress = progress;
        this.settings = settings;
    }

    /** Returns when every row has been judged, or nothing more can be sent. */
    TableReport run() throws InterruptedException {
        Optional<String> problem = Optional.empty();
        try (CsvFile csv = CsvFile.open(file)) {
            progress.begin(file.getFileName().toString(), Files.size(file));
            problem = load(csv);
        } catch (IOException unreadable) {
            problem = Optional.of(unreadable(unreadable));
        }
        var took = progress.end();
        problem.ifPresent(text -> progress.say(file.getFileName() + ": " + text));
        return new TableReport(table, read, accepted.sum(), refused.sum(), took, problem);
    }

    /** Why the load can't go on, with this file or any other. */
    Optional<String> failure() {
        return Optional.ofNullable(failure.get());
    }

    private Optional<String> load(CsvFile csv) throws IOException, InterruptedException {
        CsvRow header = csv.next();
        if (header == null) {
            return Optional.of("is empty, a header row with the names of the columns is expected");
        }
        Columns columns = new Columns(table, header.cells());
        if (!columns.unknown().isEmpty()) {
            progress.say(file.getFileName() + ": column " + String.join(", ", columns.unknown()) + " is no field of "
                    + table.tableName() + " and is ignored");
        }
        if (columns.problem().isPresent()) {
            count(csv);
            refused.add(read);
            return Optional.of(columns.problem().get() + ": all " + read + " rows are refused");
        }
        List<OpenLane> lanes = new ArrayList<>();
        for (int i = 0; i < settings.lanes(); i++) {
            lanes.add(new OpenLane(new Lane("load-" + table.topicName() + "-" + i, this::deliver)));
        }
        try {
            Optional<String> problem = spread(csv, columns, lanes);
            // Also when the file ends badly: what was read before goes on its way.
            for (OpenLane lane : lanes) {
                lane.flush();
            }
            for (OpenLane lane : lanes) {
                lane.lane.finish();
            }
            return problem;
        } finally {
            // Those that have finished don't mind; the others are left by an interrupt or a bug, and nobody waits for
            // them.
            lanes.forEach(lane -> lane.lane.abandon());
        }
    }

    private void count(CsvFile csv) throws IOException {
        while (csv.next() != null) {
            read++;
            look(csv);
        }
    }

    private Optional<String> spread(CsvFile csv, Columns columns, List<OpenLane> lanes) throws InterruptedException {
        try {
            for (CsvRow row = csv.next(); row != null && failure.get() == null; row = csv.next()) {
                read++;
                look(csv);
                Optional<String> problem = columns.problem(row);
                if (problem.isPresent()) {
                    refuse(row.line(), problem.get());
                } else {
                    int lane = Math.floorMod(columns.key(row).hashCode(), lanes.size());
                    lanes.get(lane).add(row.line(), columns.json(row));
                }
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of(unreadable(unreadable));
        }
    }

    private void look(CsvFile csv) throws IOException {
        if (read % ROWS_BETWEEN_LOOKS == 0) {
            progress.at(read, csv.position());
        }
    }

    private void deliver(Batch batch) {
        if (failure.get() != null) {
            return;
        }
        try {
            judge(batch, client.send(table, batch));
        } catch (RuntimeException bug) {
            // Said and not thrown: a lane that dies would leave the reader waiting for it for ever.
            failure.compareAndSet(null, "the load stops for an error of its own: " + bug);
        }
    }

    private void judge(Batch batch, Answer answer) {
        if (answer instanceof Answer.Judged judged) {
            accepted.add(judged.accepted());
            judged.rejections().forEach(each -> refuse(batch.line(each.index()), each.reason()));
        } else if (answer instanceof Answer.Lost lost) {
            failure.compareAndSet(null, lost.reason());
        } else if (batch.size() == 1) {
            refuse(batch.line(0), ((Answer.Indigestible) answer).reason());
        } else {
            deliver(batch.part(0, batch.size() / 2));
            deliver(batch.part(batch.size() / 2, batch.size()));
        }
    }

    private void refuse(long line, String reason) {
        refused.increment();
        progress.say(file.getFileName() + ":" + line + ": " + reason);
    }

    private String unreadable(IOException failed) {
        String reason = failed.getMessage() == null ? failed.toString() : failed.getMessage();
        return "can't be read" + (read == 0 ? "" : " after row " + read) + ": " + reason;
    }

    /** A lane, and the batch being filled for it. */
    private final class OpenLane {
        private final Lane lane;
        private Batch batch = new Batch();

        OpenLane(Lane lane) {
            this.lane = lane;
        }

        void add(long line, byte[] json) throws InterruptedException {
            batch.add(line, json);
            if (batch.size() >= settings.batchRows() || batch.bytes() >= BATCH_BYTES) {
                flush();
            }
        }

        void flush() throws InterruptedException {
            if (batch.size() > 0) {
                lane.put(batch);
                batch = new Batch();
            }
        }
    }
}
