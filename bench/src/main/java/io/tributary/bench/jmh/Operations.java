package io.tributary.bench.jmh;

import io.tributary.bench.report.MicroResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of this package: short forks, two of each, since one JIT compilation may be a lucky one. */
public final class Operations {
    private static final int FORKS = 2;
    private static final int WARM_UPS = 3;
    private static final int MEASUREMENTS = 4;
    private static final TimeValue ITERATION = TimeValue.milliseconds(500);

    private Operations() {}

    /** The average time of each operation, by name. */
    public static List<MicroResult> measure() throws RunnerException {
        // JMH would leave its lock file in the directory of temporary files.
        System.setProperty("jmh.ignoreLock", "true");
        var options = new OptionsBuilder()
                .include(Operations.class.getPackageName().replace(".", "\\.") + "\\..+")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(FORKS)
                .jvmArgs("-Xmx1g", "-XX:+UseParallelGC")
                .warmupIterations(WARM_UPS)
                .warmupTime(ITERATION)
                .measurementIterations(MEASUREMENTS)
                .measurementTime(ITERATION)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        List<MicroResult> results = new ArrayList<>();
        for (RunResult run : new Runner(options).run()) {
            results.add(result(run));
        }
        results.sort(Comparator.comparing(MicroResult::operation).thenComparing(MicroResult::parameters));
        return results;
    }

    private static MicroResult result(RunResult run) {
        String name = run.getParams().getBenchmark();
        String parameters = run.getParams().getParamsKeys().stream()
                .map(key -> key + "=" + run.getParams().getParam(key))
                .collect(Collectors.joining(", "));
        return new MicroResult(
                name.substring(name.lastIndexOf('.') + 1),
                parameters,
                run.getPrimaryResult().getScore(),
                run.getPrimaryResult().getScoreError());
    }
}
