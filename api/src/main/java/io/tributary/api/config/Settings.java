package io.tributary.api.config;

import static io.tributary.api.config.SettingKinds.address;
import static io.tributary.api.config.SettingKinds.choice;
import static io.tributary.api.config.SettingKinds.money;
import static io.tributary.api.config.SettingKinds.number;
import static io.tributary.api.config.SettingKinds.text;
import static io.tributary.api.config.SettingKinds.truth;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The table of all settings, in the order in which people read of them.
 *
 * <p>{@code cdp help}, the validation of what is given and {@code docs/generated/configuration.md} come from this table;
 * nothing about a setting is written down a second time.
 */
public final class Settings {
    public static final Setting<String> HOST = text(
            "host",
            "127.0.0.1",
            "an address or a host name",
            "Address the HTTP server listens on.",
            "[A-Za-z0-9._:%-]{1,255}");

    public static final Setting<Integer> PORT =
            number("port", "8000", 0, 65535, "Port of the HTTP server. 0 picks a free one.");

    public static final Setting<Integer> MAX_REQUEST_BYTES =
            number("max-request-bytes", "16777216", 1024, 1_073_741_824, "Largest body of an HTTP request, in bytes.");

    public static final Setting<Integer> INTAKE_BYTES = number(
            "intake-bytes",
            "33554432",
            1024,
            1_073_741_824,
            "Bytes of events being taken in over HTTP at a time, by all requests; more are told to come later (429). Each"
                    + " takes several bytes of heap.");

    public static final Setting<List<String>> CORS_ORIGINS = SettingKinds.of(
            "cors-origins",
            "",
            "origins such as https://dashboard.example.org, joined by commas, in lower case and each by its name",
            "Other origins whose web pages may read answers and send changes. Empty: none.",
            text -> text.isEmpty() ? List.of() : List.of(text.split(",", -1)),
            origins -> origins.stream()
                    .allMatch(origin -> origin.matches("https?://([a-z0-9.-]+|\\[[0-9a-f:]+])(:\\d{1,5})?")));

    public static final Setting<AuthMode> AUTH = choice(
            AuthMode.class,
            "auth",
            "off",
            "'off'",
            "Who may ask. 'off': everybody who can reach the port, which is why it only listens on loopback.");

    public static final Setting<Path> DATA = SettingKinds.of(
            "data",
            "data",
            "the path of a directory",
            "Directory that keeps everything: the embedded broker's logs and the state. Made when it is missing.",
            Path::of,
            path -> !path.toString().isBlank());

    public static final Setting<Optional<String>> KAFKA_BOOTSTRAP_SERVERS = SettingKinds.of(
            "kafka-bootstrap-servers",
            "",
            "host:port, or several joined by commas",
            "An existing Kafka cluster to run on. Empty: a broker inside this process.",
            text -> Optional.of(text).filter(servers -> !servers.isEmpty()),
            servers -> servers.map(text -> text.matches("[^\\s,/]+:\\d{1,5}(,[^\\s,/]+:\\d{1,5})*"))
                    .orElse(true));

    public static final Setting<Integer> KAFKA_PORT = number(
            "kafka-port",
            "9092",
            0,
            65535,
            "Port of the embedded broker, for producers and consumers on this machine. 0 picks a free one.");

    public static final Setting<Optional<URI>> SCHEMA_REGISTRY_URL = address(
            "schema-registry-url",
            "A schema registry with the Confluent REST API. Empty: the one inside this process.");

    public static final Setting<String> TOPIC_PREFIX = text(
            "topic-prefix",
            "cdp.",
            "at most 100 letters, digits, '.', '_' and '-'",
            "What the name of every topic starts with.",
            "[a-zA-Z0-9._-]{0,100}");

    public static final Setting<Integer> PARTITIONS = number(
            "partitions",
            "4",
            1,
            1000,
            "Partitions of the topics that are keyed by customer. Fixed once the topics exist: see docs/operations.md.");

    public static final Setting<Integer> STREAM_THREADS =
            number("stream-threads", "2", 1, 256, "Threads that fold facts; more than partitions are of no use.");

    public static final Setting<Optional<String>> ADVERTISED_ADDRESS = SettingKinds.of(
            "advertised-address",
            "",
            "host:port",
            "Under which other instances on the same Kafka cluster reach this one's HTTP server. Empty: host and port.",
            text -> Optional.of(text).filter(address -> !address.isEmpty()),
            address -> address.map(text -> text.matches("([A-Za-z0-9._-]{1,255}|\\[[0-9A-Fa-f:.%]{2,64}\\]):\\d{1,5}"))
                    .orElse(true));

    public static final Setting<Integer> STANDBY_REPLICAS = number(
            "standby-replicas",
            "1",
            0,
            10,
            "On a Kafka cluster: how many other instances keep a copy of each partition's state, to take over and to answer"
                    + " meanwhile. With the embedded broker there are none.");

    public static final Setting<Integer> STANDBY_LAG = number(
            "standby-lag",
            "10000",
            0,
            Integer.MAX_VALUE,
            "Records of its changelogs that a standby may be behind and still answer when the owner of a partition does"
                    + " not.");

    public static final Setting<Integer> COMMIT_INTERVAL_MS = number(
            "commit-interval-ms",
            "100",
            1,
            30_000,
            "Milliseconds between two commits while facts are fresh, and up to two seconds while a backlog is worked off:"
                    + " shorter is fresher, longer is cheaper.");

    public static final Setting<Integer> CACHED_PROFILES = number(
            "cached-profiles",
            "200000",
            1,
            100_000_000,
            "Profiles kept as objects in memory, in the whole process: more is faster and takes more heap.");

    public static final Setting<Boolean> WRITE_BEHIND = truth(
            "write-behind",
            "true",
            "Write a changed profile once a commit; false writes it with every fact, through Kafka's public API only.");

    public static final Setting<BusinessClockSetting> CLOCK = SettingKinds.of(
            "clock",
            "now",
            BusinessClockSetting.RULE,
            "What the time is for every figure: the wall clock, the newest event seen, or a fixed instant.",
            BusinessClockSetting::of,
            value -> true);

    public static final Setting<BigDecimal> SEGMENT_HIGH_VALUE =
            money("segment-high-value", "1000", "Lifetime value from which a customer is 'High Value'.");

    public static final Setting<BigDecimal> SEGMENT_MEDIUM_VALUE =
            money("segment-medium-value", "250", "Lifetime value from which a customer is 'Medium Value'.");

    public static final Setting<Integer> RETENTION_WINDOW_DAYS = number(
            "retention-window-days",
            "90",
            1,
            3650,
            "Days in which a customer must have bought again to count as retained.");

    public static final Setting<Locale> LOCALE = SettingKinds.of(
            "locale",
            "en-GB",
            "a language tag such as en-GB, de or pt-BR",
            "How the dashboard writes numbers and dates.",
            Locale::forLanguageTag,
            locale -> !locale.getLanguage().isEmpty());

    public static final Setting<Currency> CURRENCY = SettingKinds.of(
            "currency",
            "EUR",
            "the code of a currency, such as EUR or USD",
            "What amounts of money are in, as the dashboard writes them. Nothing is converted.",
            Currency::getInstance,
            currency -> true);

    public static final Setting<ChurnModelName> CHURN_MODEL = choice(
            ChurnModelName.class,
            "churn-model",
            "mbg-nbd",
            "'mbg-nbd' or 'bg-nbd'",
            "Model of purchases that churn risk and predictions follow; to 'bg-nbd' whoever bought once is alive for ever.");

    public static final Setting<Integer> REFIT_HOURS =
            number("refit-hours", "24", 1, 8760, "Hours between two scheduled fits of the models.");

    public static final Setting<Boolean> READ_MODEL = truth(
            "read-model",
            "true",
            "Keep the read model in this instance. Without it facts cost about half, and lists, search, filtered figures, SQL"
                    + " and exports are answered 503.");

    public static final Setting<Integer> QUERY_SECONDS =
            number("query-seconds", "5", 1, 600, "Seconds after which a statement of an analyst is stopped.");

    public static final Setting<Integer> QUERY_ROWS =
            number("query-rows", "10000", 1, 1_000_000, "Most rows that an analyst's statement is answered with.");

    public static final Setting<LogLevel> LOG_LEVEL = choice(
            LogLevel.class,
            "log-level",
            "info",
            "'error', 'warn', 'info', 'debug' or 'trace'",
            "How much is written to standard error; 'debug' adds stack traces.");

    public static final Setting<Integer> CUSTOMERS =
            number("customers", "5000", 1, 1_000_000, "Customers of the demo's shop. Fixed for a data directory.");

    public static final Setting<Integer> SEED = number(
            "seed",
            "1",
            0,
            Integer.MAX_VALUE,
            "Chooses one shop of many: the same seed gives the same shop. Fixed for a data directory.");

    public static final Setting<Integer> RATE =
            number("rate", "20", 0, 100_000, "Facts a second of the demo's live traffic, after its history. 0: none.");

    /** The launcher reads it before there is a process that could take a flag. */
    public static final Setting<String> JAVA_OPTS = new Setting<>(
            "java-opts",
            "",
            "options of the java command, parted by blanks",
            "Read by the launcher: options for the Java process, for example -Xmx2g.",
            false,
            text -> text,
            text -> true);

    private static final List<Setting<?>> ALL = List.of(
            HOST,
            PORT,
            MAX_REQUEST_BYTES,
            INTAKE_BYTES,
            CORS_ORIGINS,
            AUTH,
            DATA,
            KAFKA_BOOTSTRAP_SERVERS,
            KAFKA_PORT,
            SCHEMA_REGISTRY_URL,
            TOPIC_PREFIX,
            PARTITIONS,
            STREAM_THREADS,
            ADVERTISED_ADDRESS,
            STANDBY_REPLICAS,
            STANDBY_LAG,
            COMMIT_INTERVAL_MS,
            CACHED_PROFILES,
            WRITE_BEHIND,
            CLOCK,
            SEGMENT_HIGH_VALUE,
            SEGMENT_MEDIUM_VALUE,
            RETENTION_WINDOW_DAYS,
            LOCALE,
            CURRENCY,
            CHURN_MODEL,
            REFIT_HOURS,
            READ_MODEL,
            QUERY_SECONDS,
            QUERY_ROWS,
            LOG_LEVEL,
            CUSTOMERS,
            SEED,
            RATE,
            JAVA_OPTS);

    /** Those that mean something only where there is a shop to make. */
    private static final List<Setting<?>> OF_THE_SHOP = List.of(CUSTOMERS, SEED, RATE);

    private Settings() {}

    /** Every setting there is. */
    public static List<Setting<?>> all() {
        return ALL;
    }

    /** True for what {@code demo} offers beyond what {@code serve} does. */
    public static boolean isOfTheShop(Setting<?> setting) {
        return OF_THE_SHOP.contains(setting);
    }
}
