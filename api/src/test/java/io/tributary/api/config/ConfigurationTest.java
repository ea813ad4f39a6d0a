package io.tributary.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {

    @Test
    void shouldTakeDefaultsWhenNothingIsGiven() {
        Configuration configuration = Configuration.from(Map.of("PATH", "/bin"), Map.of());

        assertThat(configuration.http())
                .isEqualTo(new HttpSettings("127.0.0.1", 8000, 16_777_216, 33_554_432, List.of()));
        assertThat(configuration.security()).isEqualTo(new SecuritySettings(AuthMode.OFF));
        assertThat(configuration.data()).isEqualTo(new DataSettings(Path.of("data")));
        assertThat(configuration.kafka()).isEqualTo(new KafkaSettings(Optional.empty(), 9092, "cdp.", 4));
        assertThat(configuration.kafka().isEmbedded()).isTrue();
        assertThat(configuration.registry()).isEqualTo(new RegistrySettings(Optional.empty()));
        assertThat(configuration.registry().isEmbedded()).isTrue();
        assertThat(configuration.streams()).isEqualTo(new StreamsSettings(2, 100, 200_000, true));
        assertThat(configuration.instances()).isEqualTo(new InstanceSettings(Optional.empty(), 1, 10_000));
        assertThat(configuration.figures()).isEqualTo(new FigureSettings(1000_00, 250_00, 90));
        assertThat(configuration.display()).isEqualTo(new DisplaySettings(Locale.UK, Currency.getInstance("EUR")));
        assertThat(configuration.models()).isEqualTo(new ModelSettings(ChurnModelName.MBG_NBD, 24));
        assertThat(configuration.clock()).isEqualTo(new BusinessClockSetting.Now());
        assertThat(configuration.logLevel()).isEqualTo(LogLevel.INFO);
    }

    @Test
    void shouldPreferFlagOverEnvironmentOverDefault() {
        Map<String, String> environment = Map.of("CDP_PORT", "8001", "CDP_KAFKA_PORT", "9093");

        Configuration configuration = Configuration.from(environment, Map.of("--port", "8002"));

        assertThat(configuration.http().port()).isEqualTo(8002);
        assertThat(configuration.kafka().embeddedPort()).isEqualTo(9093);
        assertThat(configuration.streams().threads()).isEqualTo(2);
    }

    @Test
    void shouldReadEverySettingFromTheEnvironment() {
        Configuration configuration = Configuration.from(
                Map.ofEntries(
                        Map.entry("CDP_HOST", "::1"),
                        Map.entry("CDP_MAX_REQUEST_BYTES", "2048"),
                        Map.entry("CDP_CORS_ORIGINS", "https://one.example.org,http://[::1]:3000"),
                        Map.entry("CDP_AUTH", "off"),
                        Map.entry("CDP_DATA", "some/where"),
                        Map.entry("CDP_KAFKA_BOOTSTRAP_SERVERS", "one:9092,two.example.org:9093"),
                        Map.entry("CDP_SCHEMA_REGISTRY_URL", "https://registry.example.org/apis/ccompat/v7"),
                        Map.entry("CDP_TOPIC_PREFIX", ""),
                        Map.entry("CDP_PARTITIONS", "12"),
                        Map.entry("CDP_STREAM_THREADS", "6"),
                        Map.entry("CDP_ADVERTISED_ADDRESS", "cdp-1.example.org:80"),
                        Map.entry("CDP_STANDBY_REPLICAS", "2"),
                        Map.entry("CDP_STANDBY_LAG", "0"),
                        Map.entry("CDP_COMMIT_INTERVAL_MS", "30"),
                        Map.entry("CDP_CACHED_PROFILES", "5000"),
                        Map.entry("CDP_WRITE_BEHIND", "false"),
                        Map.entry("CDP_CLOCK", "2017-12-31T23:59:59Z"),
                        Map.entry("CDP_SEGMENT_HIGH_VALUE", "500.5"),
                        Map.entry("CDP_SEGMENT_MEDIUM_VALUE", "0"),
                        Map.entry("CDP_RETENTION_WINDOW_DAYS", "30"),
                        Map.entry("CDP_LOCALE", "de-AT"),
                        Map.entry("CDP_CURRENCY", "CHF"),
                        Map.entry("CDP_CHURN_MODEL", "bg-nbd"),
                        Map.entry("CDP_REFIT_HOURS", "8760"),
                        Map.entry("CDP_LOG_LEVEL", "debug"),
                        Map.entry("CDP_CUSTOMERS", "10"),
                        Map.entry("CDP_SEED", "4"),
                        Map.entry("CDP_RATE", "500"),
                        Map.entry("CDP_JAVA_OPTS", "-Xmx2g")),
                Map.of());

        assertThat(configuration.http())
                .isEqualTo(new HttpSettings(
                        "::1", 8000, 2048, 33_554_432, List.of("https://one.example.org", "http://[::1]:3000")));
        assertThat(configuration.data().directory()).isEqualTo(Path.of("some/where"));
        assertThat(configuration.kafka())
                .isEqualTo(new KafkaSettings(Optional.of("one:9092,two.example.org:9093"), 9092, "", 12));
        assertThat(configuration.kafka().isEmbedded()).isFalse();
        assertThat(configuration.registry().url()).contains(URI.create("https://registry.example.org/apis/ccompat/v7"));
        assertThat(configuration.streams()).isEqualTo(new StreamsSettings(6, 30, 5000, false));
        assertThat(configuration.instances())
                .isEqualTo(new InstanceSettings(Optional.of("cdp-1.example.org:80"), 2, 0));
        assertThat(configuration.clock())
                .isEqualTo(new BusinessClockSetting.Fixed(Instant.parse("2017-12-31T23:59:59Z")));
        assertThat(configuration.figures()).isEqualTo(new FigureSettings(500_50, 0, 30));
        assertThat(configuration.display())
                .isEqualTo(new DisplaySettings(Locale.forLanguageTag("de-AT"), Currency.getInstance("CHF")));
        assertThat(configuration.models()).isEqualTo(new ModelSettings(ChurnModelName.BG_NBD, 8760));
        assertThat(configuration.logLevel().showsStackTraces()).isTrue();
        assertThat(configuration.demo()).isEqualTo(new DemoSettings(10, 4, 500));
    }

    @Test
    void shouldReadClockThatFollowsEvents() {
        assertThat(Configuration.from(Map.of(), Map.of("--clock", "events")).clock())
                .isEqualTo(new BusinessClockSetting.Events());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port|70000|must be a whole number from 0 to 65535",
                "--port|-1|must be a whole number from 0 to 65535",
                "--port|80a|must be a whole number from 0 to 65535",
                "--port|''|must be a whole number from 0 to 65535",
                "--kafka-port|65536|must be a whole number from 0 to 65535",
                "--advertised-address|cdp-1|must be host:port",
                "--advertised-address|http://cdp-1:80|must be host:port",
                "--standby-replicas|11|must be a whole number from 0 to 10",
                "--standby-lag|-1|must be a whole number from 0 to 2147483647",
                "--host|not a host|must be an address or a host name",
                "--max-request-bytes|12|must be a whole number from 1024 to 1073741824",
                "--cors-origins|*|must be origins such as https://dashboard.example.org, joined by commas",
                "--cors-origins|https://one.example.org/|must be origins such as https://dashboard.example.org",
                "--cors-origins|https://one.example.org,|must be origins such as https://dashboard.example.org",
                "--cors-origins|https://One.example.org|must be origins such as https://dashboard.example.org",
                "--cors-origins|null|must be origins such as https://dashboard.example.org",
                "--auth|google|must be 'off'",
                "--auth|OFF|must be 'off'",
                "--data|''|must be the path of a directory",
                "--kafka-bootstrap-servers|broker|must be host:port, or several joined by commas",
                "--kafka-bootstrap-servers|http://broker:9092|must be host:port",
                "--schema-registry-url|registry:8081|must be an http or https address",
                "--schema-registry-url|ftp://registry|must be an http or https address",
                "--schema-registry-url|http:// x|must be an http or https address",
                "--topic-prefix|a b|must be at most 100 letters, digits, '.', '_' and '-'",
                "--partitions|0|must be a whole number from 1 to 1000",
                "--stream-threads|257|must be a whole number from 1 to 256",
                "--commit-interval-ms|30001|must be a whole number from 1 to 30000",
                "--cached-profiles|0|must be a whole number from 1 to 100000000",
                "--write-behind|yes|must be 'true' or 'false'",
                "--clock|yesterday|must be 'now', 'events', or an instant from 1900 to 2099",
                "--clock|1899-12-31T23:59:59Z|must be 'now', 'events', or an instant from 1900 to 2099",
                "--clock|2100-01-01T00:00:00Z|must be 'now', 'events', or an instant from 1900 to 2099",
                "--segment-high-value|1000.001|must be an amount of money",
                "--segment-high-value|1e3|must be an amount of money",
                "--segment-high-value|10000000000000|must be an amount of money",
                "--segment-medium-value|-0.01|must be an amount of money",
                "--retention-window-days|0|must be a whole number from 1 to 3650",
                "--locale|''|must be a language tag such as en-GB",
                "--locale|en_GB|must be a language tag such as en-GB",
                "--locale|-|must be a language tag such as en-GB",
                "--currency|eur|must be the code of a currency",
                "--currency|EURO|must be the code of a currency",
                "--log-level|loud|must be 'error', 'warn', 'info', 'debug' or 'trace'",
            })
    void shouldNameSettingValueAndRuleWhenAValueIsMalformed(String flag, String value, String rule) {
        String variable = "CDP_" + flag.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);

        assertThatThrownBy(() -> Configuration.from(Map.of(), Map.of(flag, value)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("%s (%s) is '%s', but %s", flag, variable, value, rule);
        assertThatThrownBy(() -> Configuration.from(Map.of(variable, value), Map.of()))
                .hasMessageContaining("%s (%s) is '%s', but %s", flag, variable, value, rule);
    }

    @Test
    void shouldNameValueExpectationAndNearestNameWhenAVariableIsUnknown() {
        assertThatThrownBy(() -> Configuration.from(Map.of("CDP_PROT", "8000"), Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("CDP_PROT is '8000', but there is no such environment variable. The nearest is CDP_PORT,"
                        + " which must be a whole number from 0 to 65535. 'cdp help' lists all.");
    }

    @Test
    void shouldNameNearestFlagWhenAFlagIsUnknown() {
        assertThatThrownBy(() -> Configuration.from(Map.of(), Map.of("--java-opts", "-Xmx2g")))
                .hasMessageContaining("--java-opts is '-Xmx2g', but there is no such flag.");
        assertThatThrownBy(() -> Configuration.from(Map.of(), Map.of("--kafka-prot", "1")))
                .hasMessageContaining("The nearest is --kafka-port");
    }

    @Test
    void shouldTellAllProblemsAtOnce() {
        assertThatThrownBy(() -> Configuration.from(
                        Map.of("CDP_PROT", "1", "CDP_PARTITIONS", "many"), Map.of("--stream-threads", "0")))
                .message()
                .satisfies(message -> assertThat(message.lines()).hasSize(3))
                .asString()
                .contains("CDP_PROT", "CDP_PARTITIONS", "--stream-threads");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CDP_CLIENT_SECRET", "CDP_DB_PASSWORD", "CDP_API_KEY"})
    void shouldNotRepeatTheValueWhenAnUnknownVariableLooksLikeASecret(String name) {
        assertThatThrownBy(() -> Configuration.from(Map.of(name, "hunter2"), Map.of()))
                .hasMessageContaining(name)
                .message()
                .doesNotContain("hunter2");
    }

    @Test
    void shouldNotRepeatThePasswordWhenAnAddressHoldsOne() {
        assertThatThrownBy(() -> Configuration.from(
                        Map.of(), Map.of("--schema-registry-url", "http://user:hunter2@registry:8081")))
                .hasMessageContaining("is 'http://…@registry:8081', but must be an http or https address without user")
                .message()
                .doesNotContain("hunter2");
    }

    @Test
    void shouldRefuseThresholdsInTheWrongOrder() {
        assertThatThrownBy(() -> Configuration.from(Map.of("CDP_SEGMENT_MEDIUM_VALUE", "1000"), Map.of()))
                .hasMessage("--segment-high-value (CDP_SEGMENT_HIGH_VALUE) is '1000.00', but must be more than"
                        + " --segment-medium-value (CDP_SEGMENT_MEDIUM_VALUE), which is '1000.00'.");
    }

    @Test
    void shouldSayWhyWhenItWouldListenToTheNetworkWithoutSignIn() {
        assertThatThrownBy(() -> Configuration.from(Map.of(), Map.of("--host", "0.0.0.0")))
                .hasMessage("--host (CDP_HOST) is '0.0.0.0', but must be a loopback address such as 127.0.0.1 while"
                        + " --auth (CDP_AUTH) is 'off': without sign-in, everybody who reaches the port reads and"
                        + " changes all customers.");
    }

    @Test
    void shouldSaySoWhenTheHostIsUnknown() {
        assertThatThrownBy(() -> Configuration.from(Map.of(), Map.of("--host", "no-such-host.invalid")))
                .hasMessage("--host (CDP_HOST) is 'no-such-host.invalid', but no address is known under that name.");
    }

    @Test
    void shouldAcceptAHostNameThatStandsForLoopback() {
        assertThat(Configuration.from(Map.of(), Map.of("--host", "localhost"))
                        .http()
                        .host())
                .isEqualTo("localhost");
    }

    @Test
    void shouldHoldTheRulesInTheRecordsThemselves() {
        assertThatThrownBy(() -> new HttpSettings("127.0.0.1", 70000, 2048, 4096, List.of()))
                .hasMessage("--port (CDP_PORT) is '70000', but must be a whole number from 0 to 65535.");
        assertThatThrownBy(() -> new HttpSettings("127.0.0.1", 0, 2048, 4096, List.of("*")))
                .hasMessageContaining("--cors-origins (CDP_CORS_ORIGINS) is '[*]', but must be origins");
        assertThatThrownBy(() -> new KafkaSettings(Optional.of("broker"), 0, "cdp.", 4))
                .hasMessageContaining("--kafka-bootstrap-servers (CDP_KAFKA_BOOTSTRAP_SERVERS) is 'broker', but");
        assertThatThrownBy(() -> new RegistrySettings(Optional.of(URI.create("ftp://registry"))))
                .hasMessageContaining("--schema-registry-url (CDP_SCHEMA_REGISTRY_URL) is 'ftp://registry', but");
        assertThatThrownBy(() -> new StreamsSettings(0, 100, 1000, true)).hasMessageContaining("--stream-threads");
        assertThatThrownBy(() -> new FigureSettings(100, 50, 0)).hasMessageContaining("--retention-window-days");
        assertThatThrownBy(() -> new ModelSettings(ChurnModelName.BG_NBD, 0)).hasMessageContaining("--refit-hours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mbg_nbd", "MBG-NBD", "mbg", "bg-nbd "})
    void shouldRefuseAModelWhenItIsNotWrittenAsItIsCalled(String name) {
        assertThatThrownBy(() -> Configuration.from(Map.of(), Map.of("--churn-model", name)))
                .hasMessage("--churn-model (CDP_CHURN_MODEL) is '" + name + "', but must be 'mbg-nbd' or 'bg-nbd'.");
    }
}
