package io.tributary.bench.contender;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.bench.measure.Measurement;
import io.tributary.bench.measure.ProcessMemory;
import io.tributary.bench.measure.Stopwatch;
import io.tributary.bench.process.Parent;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The process of one contender: reads all facts, says what was measured as one line of JSON, and ends. */
public final class ContenderProcess {
    /** How often contenders commit: what the product does by default. */
    static final Duration COMMIT_INTERVAL = Duration.ofMillis(100);

    private ContenderProcess() {}

    /** One argument: the {@link Assignment} as JSON. */
    public static void main(String[] arguments) throws Exception {
        Parent.endWithIt();
        ObjectMapper json = new ObjectMapper();
        Assignment assignment = json.readValue(arguments[0], Assignment.class);
        try (Contender contender = Contenders.of(assignment)) {
            System.out.println(json.writeValueAsString(measure(contender, assignment)));
        }
        System.exit(0);
    }

    private static Measurement measure(Contender contender, Assignment assignment) throws Exception {
        Stopwatch stopwatch = new Stopwatch(assignment.brokerPid(), assignment.facts());
        FutureTask<Void> start = new FutureTask<>(() -> {
            contender.start();
            return null;
        });
        Thread starter = new Thread(start, "contender");
        starter.setDaemon(true);
        starter.start();
        while (!stopwatch.isAtEnd(contender.committed())) {
            if (start.isDone()) {
                failIfFailed(start);
            }
            Thread.sleep(20);
        }
        failIfFailed(start);
        return stopwatch.measurement(ProcessMemory.ownPeakBytes(), contender.totals());
    }

    private static void failIfFailed(FutureTask<Void> start) throws Exception {
        try {
            start.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
