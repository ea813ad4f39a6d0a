package io.tributary.bench;

import io.tributary.api.config.NearestName;
import io.tributary.bench.contender.Entrant;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code cdp bench} is told.
 *
 * @param facts of every workload, repeats included
 * @param rounds how often each contender runs
 * @param customers who have a deadline, where deadlines are measured
 * @param clients that follow live updates, where those are measured
 * @param shopFacts of the shop that lists and analyses are asked of
 * @param out where the report is written; made where missing
 * @param only the parts to run, by name
 * @param postgres a PostgreSQL that lists are asked of, too, as a JDBC URL
 * @param jvm further options for the JVMs of contenders and servers, for example a flight recording
 */
record BenchOptions(
        long facts,
        int rounds,
        int customers,
        int clients,
        long shopFacts,
        Path out,
        Set<String> only,
        Optional<String> postgres,
        List<String> jvm) {
    static final String FRESHNESS = "freshness";
    static final String DEADLINES = "deadlines";
    static final String LISTS = "lists";
    static final String SERVED = "served";
    static final String LIVE = "live";
    static final String BURST = "burst";
    static final String INSTANCES = "instances";
    static final String JMH = "jmh";

    private static final int CUSTOMERS = 100_000;
    private static final int CLIENTS = 1_000;

    private static final long SHOP_FACTS = 5_700_000;

    private static final List<String> FLAGS = List.of(
            "--facts",
            "--rounds",
            "--customers",
            "--clients",
            "--shop-facts",
            "--out",
            "--only",
            "--postgres",
            "--jvm");

    /** Everything that can be named after {@code --only}, in the order in which it is run. */
    static List<String> parts() {
        List<String> parts = new ArrayList<>(
                Arrays.stream(Entrant.values()).map(Entrant::label).toList());
        parts.add(FRESHNESS);
        parts.add(DEADLINES);
        parts.add(LISTS);
        parts.add(SERVED);
        parts.add(LIVE);
        parts.add(BURST);
        parts.add(INSTANCES);
        parts.add(JMH);
        return parts;
    }

    /**
     * Reads the command line.
     *
     * @param defaultOut where reports go when nothing is said
     * @throws BadOptionException when it can't be understood; the message says why
     */
    static BenchOptions parse(List<String> arguments, Path defaultOut) {
        long facts = 2_000_000;
        int rounds = 3;
        int customers = CUSTOMERS;
        int clients = CLIENTS;
        long shopFacts = SHOP_FACTS;
        Path out = defaultOut;
        Set<String> only = new LinkedHashSet<>(parts());
        Optional<String> postgres = Optional.empty();
        List<String> jvm = List.of();
        for (int i = 0; i < arguments.size(); i++) {
            String[] given = arguments.get(i).split("=", 2);
            String flag = given[0];
            if (!FLAGS.contains(flag)) {
                throw new BadOptionException(unknown(flag));
            }
            if (given.length == 1 && i + 1 == arguments.size()) {
                throw new BadOptionException(flag + " needs a value. 'cdp bench --help' says which.");
            }
            String value = given.length == 2 ? given[1] : arguments.get(++i);
            switch (flag) {
                case "--facts" -> facts = number(flag, value, 1_000, 1_000_000_000);
                case "--rounds" -> rounds = (int) number(flag, value, 1, 100);
                case "--customers" -> customers = (int) number(flag, value, 1_000, 10_000_000);
                case "--clients" -> clients = (int) number(flag, value, 10, 5_000);
                case "--shop-facts" -> shopFacts = number(flag, value, SHOP_FACTS, 100_000_000);
                case "--out" -> out = path(flag, value);
                case "--only" -> only = names(flag, value);
                case "--postgres" -> postgres = Optional.of(jdbcUrl(flag, value));
                default -> jvm = List.of(value.trim().split("\\s+", -1));
            }
        }
        return new BenchOptions(facts, rounds, customers, clients, shopFacts, out, only, postgres, jvm);
    }

    private static String unknown(String word) {
        return word.startsWith("-")
                ? "'%s' is no flag of 'cdp bench'. The nearest is %s. 'cdp bench --help' lists all."
                        .formatted(word, NearestName.of(word, FLAGS))
                : "'%s' is one word too many for 'cdp bench'. 'cdp bench --help' shows what it takes.".formatted(word);
    }

    private static long number(String flag, String value, long least, long most) {
        String digits = value.replace("_", "").replace(",", "");
        if (digits.matches("\\d{1,18}")) {
            long number = Long.parseLong(digits);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new BadOptionException(
                "%s is '%s', but must be a whole number from %d to %d.".formatted(flag, value, least, most));
    }

    private static String jdbcUrl(String flag, String value) {
        if (value.startsWith("jdbc:postgresql:")) {
            return value;
        }
        throw new BadOptionException(
                flag + " is '" + value + "', but must be a URL such as jdbc:postgresql://127.0.0.1/bench?user=bench.");
    }

    private static Path path(String flag, String value) {
        try {
            if (!value.isBlank()) {
                return Path.of(value);
            }
        } catch (InvalidPathException e) {
            // Said below.
        }
        throw new BadOptionException(flag + " is '" + value + "', but must be the path of a directory.");
    }

    private static Set<String> names(String flag, String value) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : value.split(",", -1)) {
            if (!parts().contains(name)) {
                throw new BadOptionException("%s names '%s', but must name some of %s, joined by commas."
                        .formatted(flag, name, String.join(", ", parts())));
            }
            names.add(name);
        }
        return names;
    }

    boolean includes(String part) {
        return only.contains(part);
    }

    /** The contenders to run, in the table's order. */
    List<Entrant> entrants() {
        return Arrays.stream(Entrant.values())
                .filter(entrant -> only.contains(entrant.label()))
                .toList();
    }

    /** What measures the same again; where the report goes is nobody's business. */
    String command() {
        StringBuilder command = new StringBuilder("./cdp bench --facts " + facts + " --rounds " + rounds);
        if (customers != CUSTOMERS) {
            command.append(" --customers ").append(customers);
        }
        if (clients != CLIENTS) {
            command.append(" --clients ").append(clients);
        }
        if (shopFacts != SHOP_FACTS) {
            command.append(" --shop-facts ").append(shopFacts);
        }
        if (only.size() < parts().size()) {
            command.append(" --only ").append(String.join(",", only));
        }
        if (postgres.isPresent()) {
            command.append(" --postgres URL");
        }
        if (!jvm.isEmpty()) {
            command.append(" --jvm '").append(String.join(" ", jvm)).append('\'');
        }
        return command.toString();
    }

    /** What {@code --help} says. */
    static String help() {
        StringBuilder help = new StringBuilder("""
                Measures the product beside its baselines, each in a JVM of its own, and says on what machine.

                Usage: cdp bench [FLAGS]

                  --facts N       Facts of every workload; 2000000 by default.
                  --rounds N      How often each contender runs; medians are shown. 3 by default.
                  --customers N   Customers with a deadline; 100000 by default.
                  --clients N     Clients that follow live updates; 1000 by default.
                  --shop-facts N  Facts in the shop that lists and analyses are asked of; 5700000 by default.
                  --only NAME,…   Runs some of:
                """);
        Arrays.stream(Entrant.values())
                .forEach(entrant -> help.append("                    %-20s %s (%s)%n"
                        .formatted(
                                entrant.label(), entrant.what(), entrant.feed().facts())));
        help.append("                    %-20s from accepted to readable, at 10,000 facts/s%n".formatted(FRESHNESS));
        help.append("                    %-20s what they cost at rest, and all due at once%n".formatted(DEADLINES));
        help.append("                    %-20s lists, search and products of a million customers%n".formatted(LISTS));
        help.append("                    %-20s look-ups over HTTP, and the read model, of as many%n".formatted(SERVED));
        help.append(
                "                    %-20s from accepted to told over WebSocket, at 2,000 facts/s%n".formatted(LIVE));
        help.append(
                "                    %-20s arrays of 500 events over HTTP, more than can be taken%n".formatted(BURST));
        help.append("                    %-20s some that are killed, added and restarted under load%n"
                .formatted(INSTANCES));
        help.append("                    %-20s single operations, in nanoseconds%n".formatted(JMH));
        return help.append("""
                  --out DIR       Where report.md and report.json are written; bench/target/report by default.
                  --postgres URL  Asks lists of this PostgreSQL, too, in a schema tributary_bench that is made anew.
                  --jvm OPTIONS   Further options for the JVMs of contenders and servers, parted by blanks.
                  --help          Shows this.

                The table goes to standard output, progress to standard error.
                """).toString();
    }
}
