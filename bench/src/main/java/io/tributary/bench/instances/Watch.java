package io.tributary.bench.instances;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.bench.WrongResultException;
import io.tributary.bench.instances.Fleet.Instance;
import io.tributary.bench.workload.Shop;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Asks one instance for customers of all partitions, one after the other, from before something happens until it is over, and
 * notes what it is answered.
 */
final class Watch implements AutoCloseable {
    /** Spread by hash over all partitions, many times over. */
    private static final int CUSTOMERS = 40;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final long PAUSE_MILLIS = 5;
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final ObjectMapper json = new ObjectMapper();
    private final Fleet fleet;
    private final Instance asked;
    private final List<Answer> answers = new ArrayList<>();
    private final Thread thread = new Thread(this::run, "watch");
    private volatile boolean isOver;

    /** What came of one question, and when it was over. */
    private record Answer(long nanos, Kind kind) {}

    private enum Kind {
        /** By who owns the customer's partition. */
        WHOLE,
        /** By a standby, which says how far it may be behind. */
        STANDBY,
        /** 503 with {@code Retry-After}. */
        LATER,
        /** Anything else: an answer that a client can't be asked to live with. */
        FAILED
    }

    private Watch(Fleet fleet, Instance asked) {
        this.fleet = fleet;
        this.asked = asked;
    }

    static Watch start(Fleet fleet, Instance asked) {
        Watch watch = new Watch(fleet, asked);
        watch.thread.start();
        return watch;
    }

    private void run() {
        try {
            for (int i = 0; !isOver; i = (i + 1) % CUSTOMERS) {
                Kind kind = ask("/api/customers/" + Shop.customerId(i));
                synchronized (answers) {
                    answers.add(new Answer(System.nanoTime(), kind));
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private Kind ask(String path) throws InterruptedException {
        try {
            HttpResponse<byte[]> answer = fleet.ask(asked, path, PATIENCE);
            if (answer.statusCode() == OK) {
                return json.readTree(answer.body()).has("standbyLag") ? Kind.STANDBY : Kind.WHOLE;
            }
            boolean saysWhen = answer.headers().firstValue("Retry-After").isPresent();
            return answer.statusCode() == UNAVAILABLE && saysWhen ? Kind.LATER : Kind.FAILED;
        } catch (IOException failed) {
            return Kind.FAILED;
        }
    }

    /** Waits until all customers were answered whole for a while, and says what happened since an instant. */
    Takeover settled(long since) throws InterruptedException {
        // Twice around without a word of a standby: it is over.
        int calm = 2 * CUSTOMERS;
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (System.nanoTime() < deadline) {
            synchronized (answers) {
                List<Answer> after =
                        answers.stream().filter(answer -> answer.nanos > since).toList();
                List<Answer> last = after.subList(Math.max(0, after.size() - calm), after.size());
                if (last.size() == calm && last.stream().allMatch(answer -> answer.kind == Kind.WHOLE)) {
                    return takeover(after, since);
                }
            }
            Thread.sleep(100);
        }
        throw new WrongResultException("customers are not answered by who owns them within " + LONGEST_WAIT);
    }

    private static Takeover takeover(List<Answer> after, long since) {
        return new Takeover(
                after.size(),
                count(after, Kind.STANDBY),
                count(after, Kind.LATER),
                count(after, Kind.FAILED),
                millisUntilAfterLast(after, since, List.of(Kind.LATER, Kind.FAILED)),
                millisUntilAfterLast(after, since, List.of(Kind.LATER, Kind.FAILED, Kind.STANDBY)));
    }

    private static long count(List<Answer> answers, Kind kind) {
        return answers.stream().filter(answer -> answer.kind == kind).count();
    }

    private static long millisUntilAfterLast(List<Answer> answers, long since, List<Kind> kinds) {
        long last = answers.stream()
                .filter(answer -> kinds.contains(answer.kind))
                .mapToLong(Answer::nanos)
                .max()
                .orElse(since);
        return TimeUnit.NANOSECONDS.toMillis(last - since);
    }

    @Override
    public void close() {
        isOver = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
