package io.tributary.bench;

import io.tributary.api.broker.Topics;
import io.tributary.schemas.topic.TopicCatalogue;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;

/**
 * The topology beside its baselines in one run: facts a second and CPU seconds (program and broker) per million facts.
 *
 * <p>Every contender has a JVM of its own and reads the same facts from a broker in another; rates move with whatever
 * else the machine does, so only ratios within one run mean something. Run it with
 * {@code java -cp … io.tributary.bench.QuickBench [facts] [rounds] [contender…]}; {@code BENCH_JVM} holds further options
 * for the contenders, for example a flight recording.
 */
public final class QuickBench {
    static final int PARTITIONS = 4;

    private QuickBench() {}

    /** One contender on one kind of facts. */
    private record Run(String name, boolean mixed) {
        private static final List<Run> ALL = List.of(
                new Run("loop", false), new Run("dsl", false), new Run("tributary", false), new Run("tributary", true));
    }

    public static void main(String[] arguments) throws Exception {
        long facts = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        Set<String> names = Set.copyOf(List.of(arguments).subList(Math.min(2, arguments.length), arguments.length));
        for (int round = 1; round <= rounds; round++) {
            round(facts, names);
        }
    }

    private static void round(long facts, Set<String> names) throws Exception {
        for (Run contender : Run.ALL) {
            if (!names.isEmpty() && !names.contains(contender.name)) {
                continue;
            }
            Path data = Files.createTempDirectory("bench-broker");
            Process broker = java("-Xmx1g", BrokerProcess.class, data.toString());
            String bootstrapServers = broker.inputReader().readLine();
            TopicCatalogue topics = new TopicCatalogue("cdp.", PARTITIONS);
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", (Object) bootstrapServers))) {
                new Topics(admin, (short) 1).prepare(topics);
            }
            new Workload(topics, facts, contender.mixed).publish(bootstrapServers);
            Process run = java(
                    "-Xmx2g",
                    Contender.class,
                    contender.name,
                    bootstrapServers,
                    topics.prefix(),
                    Long.toString(facts),
                    Long.toString(broker.pid()));
            String result = last(run.inputReader());
            run.waitFor();
            broker.destroy();
            broker.waitFor();
            System.out.println(
                    "%-10s %-10s %s".formatted(contender.name, contender.mixed ? "mixed" : "purchases", result));
        }
    }

    private static String last(BufferedReader lines) throws IOException {
        String last = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            last = line;
        }
        return last;
    }

    private static Process java(String heap, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), heap, "-XX:+UseParallelGC"));
        String options = System.getenv("BENCH_JVM");
        if (options != null && main == Contender.class) {
            command.addAll(List.of(options.split(" ", -1)));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
