package io.tributary.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void shouldListEverySettingOnce() {
        List<String> declared = Arrays.stream(Settings.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Setting.class)
                .map(field -> "CDP_" + field.getName())
                .toList();

        assertThat(Settings.all().stream().map(Setting::variable)).containsExactlyElementsOf(declared);
    }

    @Test
    void shouldHaveDefaultsThatKeepTheirRules() {
        for (Setting<?> setting : Settings.all()) {
            assertThatCode(() -> setting.parse(setting.defaultText()))
                    .as(setting.name())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void shouldWriteNamesOfOneName() {
        assertThat(Settings.KAFKA_PORT.variable()).isEqualTo("CDP_KAFKA_PORT");
        assertThat(Settings.KAFKA_PORT.flag()).contains("--kafka-port");
        assertThat(Settings.KAFKA_PORT.names()).isEqualTo("--kafka-port (CDP_KAFKA_PORT)");
        assertThat(Settings.JAVA_OPTS.flag()).isEmpty();
        assertThat(Settings.JAVA_OPTS.names()).isEqualTo("CDP_JAVA_OPTS");
    }
}
