package io.tributary.api.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Map;

/**
 * Everything a process is told before it starts. Whoever holds one knows that it is valid, each value and all of them
 * together.
 *
 * @param http where the HTTP server listens
 * @param security who may ask
 * @param data where things are kept
 * @param kafka which Kafka the process runs on
 * @param registry which schema registry it uses
 * @param streams how the topology runs
 * @param instances what matters where several share the work
 * @param figures what the business defines about its figures
 * @param display how figures are written for people
 * @param models how it is foretold what customers will do
 * @param queries what analysts' statements may take
 * @param clock which time the figures are computed for
 * @param logLevel how much is logged
 * @param demo which shop the demo has; nobody else looks at it
 */
public record Configuration(
        HttpSettings http,
        SecuritySettings security,
        DataSettings data,
        KafkaSettings kafka,
        RegistrySettings registry,
        StreamsSettings streams,
        InstanceSettings instances,
        FigureSettings figures,
        DisplaySettings display,
        ModelSettings models,
        QuerySettings queries,
        BusinessClockSetting clock,
        LogLevel logLevel,
        DemoSettings demo) {

    public Configuration {
        if (security.auth() == AuthMode.OFF && !isLoopback(http.host())) {
            throw new ConfigurationException(("%s is '%s', but must be a loopback address such as 127.0.0.1 while %s is"
                            + " 'off': without sign-in, everybody who reaches the port reads and changes all customers.")
                    .formatted(Settings.HOST.names(), http.host(), Settings.AUTH.names()));
        }
    }

    /**
     * Reads and validates the configuration; flags go over the environment, the environment over the defaults.
     *
     * @param environment variables of the process
     * @param flags what the command line says, with the leading hyphens: {@code {"--port": "0"}}
     * @throws ConfigurationException saying what is wrong, and what is expected
     */
    public static Configuration from(Map<String, String> environment, Map<String, String> flags) {
        SettingValues values = SettingValues.of(environment, flags);
        return new Configuration(
                new HttpSettings(
                        values.get(Settings.HOST),
                        values.get(Settings.PORT),
                        values.get(Settings.MAX_REQUEST_BYTES),
                        values.get(Settings.INTAKE_BYTES),
                        values.get(Settings.CORS_ORIGINS)),
                new SecuritySettings(values.get(Settings.AUTH)),
                new DataSettings(values.get(Settings.DATA)),
                new KafkaSettings(
                        values.get(Settings.KAFKA_BOOTSTRAP_SERVERS),
                        values.get(Settings.KAFKA_PORT),
                        values.get(Settings.TOPIC_PREFIX),
                        values.get(Settings.PARTITIONS)),
                new RegistrySettings(values.get(Settings.SCHEMA_REGISTRY_URL)),
                new StreamsSettings(
                        values.get(Settings.STREAM_THREADS),
                        values.get(Settings.COMMIT_INTERVAL_MS),
                        values.get(Settings.CACHED_PROFILES),
                        values.get(Settings.WRITE_BEHIND)),
                new InstanceSettings(
                        values.get(Settings.ADVERTISED_ADDRESS),
                        values.get(Settings.STANDBY_REPLICAS),
                        values.get(Settings.STANDBY_LAG)),
                new FigureSettings(
                        FigureSettings.hundredths(values.get(Settings.SEGMENT_HIGH_VALUE)),
                        FigureSettings.hundredths(values.get(Settings.SEGMENT_MEDIUM_VALUE)),
                        values.get(Settings.RETENTION_WINDOW_DAYS)),
                new DisplaySettings(values.get(Settings.LOCALE), values.get(Settings.CURRENCY)),
                new ModelSettings(values.get(Settings.CHURN_MODEL), values.get(Settings.REFIT_HOURS)),
                new QuerySettings(
                        values.get(Settings.READ_MODEL),
                        values.get(Settings.QUERY_SECONDS),
                        values.get(Settings.QUERY_ROWS)),
                values.get(Settings.CLOCK),
                values.get(Settings.LOG_LEVEL),
                new DemoSettings(values.get(Settings.CUSTOMERS), values.get(Settings.SEED), values.get(Settings.RATE)));
    }

    /** A name counts as loopback when all it stands for is: it is resolved as the server will resolve it. */
    private static boolean isLoopback(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            throw new ConfigurationException(
                    Settings.HOST.names() + " is '" + host + "', but no address is known under that name.");
        }
    }
}
