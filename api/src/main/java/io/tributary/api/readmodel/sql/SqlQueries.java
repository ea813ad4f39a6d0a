package io.tributary.api.readmodel.sql;

import io.tributary.api.query.NotReadyException;
import io.tributary.api.readmodel.ReadModel;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs analysts' statements over the read model, each in one consistent state, and none for longer than it is given.
 *
 * <p>What runs, runs on a thread of its own: DuckDB stops between two batches of rows, and where a single value takes long
 * (a list of millions) the answer doesn't wait for it. Such a statement keeps its place among the few that run at once until
 * it has come to an end. Thread-safe.
 */
public final class SqlQueries implements AutoCloseable {
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 5;
    /** How long a statement that was told to stop is waited for, in steps of 50 ms. */
    private static final int STEPS_TO_STOP = 20;

    private final ReadModel readModel;
    private final Limits limits;
    private final InstantSource wall;
    private final StatementCheck check =
            new StatementCheck(AllowedNames.of(TableDocs.read().names()));
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "sql");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * What a statement is given.
     *
     * @param seconds until it is stopped
     * @param rows that it may answer with
     */
    public record Limits(int seconds, int rows) {}

    /**
     * Statements over a read model.
     *
     * @param wall tells how long they take
     */
    public SqlQueries(ReadModel readModel, Limits limits, InstantSource wall) {
        this.readModel = readModel;
        this.limits = limits;
        this.wall = wall;
    }

    public Limits limits() {
        return limits;
    }

    /**
     * Runs one statement.
     *
     * @param parameters for its question marks: texts, numbers, truths and nulls
     * @param rows most rows wanted
     * @throws NotReadyException when too many others run
     */
    public SqlAnswer answer(String sql, List<Object> parameters, int rows) {
        RunningStatement running = new RunningStatement(check, sql, parameters, Math.min(rows, limits.rows()), wall);
        Future<SqlAnswer> answer = start(running);
        try {
            return answer.get(limits.seconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            return stopped(running, answer);
        } catch (ExecutionException e) {
            throw rethrown(e);
        } catch (InterruptedException e) {
            running.stop();
            Thread.currentThread().interrupt();
            throw new NotReadyException("interrupted");
        }
    }

    private Future<SqlAnswer> start(RunningStatement running) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new NotReadyException("too many statements are running");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReadyException("interrupted");
        }
        return workers.submit(() -> {
            try {
                SqlAnswer answer = readModel.stream(running::run);
                // Not in pieces, the driver tells what went wrong.
                return RunningStatement.isUnexplained(answer) ? readModel.read(running::run) : answer;
            } finally {
                places.release();
            }
        });
    }

    private SqlAnswer stopped(RunningStatement running, Future<SqlAnswer> answer) {
        SqlAnswer late = new SqlAnswer.TooMuch("the statement was stopped after " + limits.seconds()
                + " s: ask for less, or for a part of the customers at a time");
        for (int step = 0; step < STEPS_TO_STOP; step++) {
            running.stop();
            try {
                answer.get(50, TimeUnit.MILLISECONDS);
                return late;
            } catch (TimeoutException stillRunning) {
                // Told again: DuckDB forgets it if it has only begun.
            } catch (ExecutionException stopped) {
                return late;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return late;
            }
        }
        return late;
    }

    private static RuntimeException rethrown(ExecutionException failure) {
        return failure.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalStateException("a statement failed", failure);
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
