package io.tributary.api.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RegistryRecordFormatTest {
    private static final Schema TEXT = Schema.create(Schema.Type.STRING);
    private static final RegistryRecord VERSION =
            new RegistryRecord.Version(new SubjectVersion("s\"-value", 3, 17, TEXT, true));

    static Stream<RegistryRecord> records() {
        return Stream.of(
                VERSION,
                new RegistryRecord.Level(Optional.empty(), Optional.of(CompatibilityLevel.NONE)),
                new RegistryRecord.Level(Optional.of("s"), Optional.of(CompatibilityLevel.FULL_TRANSITIVE)),
                new RegistryRecord.Level(Optional.of("s"), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("records")
    void shouldReadBackWhatItWrote(RegistryRecord written) {
        assertThat(RegistryRecordFormat.read(RegistryRecordFormat.key(written), RegistryRecordFormat.value(written)))
                .isEqualTo(written);
    }

    @Test
    void shouldKeepTheBytesOfKeysSinceCompactionComparesThem() {
        assertThat(RegistryRecordFormat.key(VERSION))
                .isEqualTo("{\"type\":\"version\",\"subject\":\"s\\\"-value\",\"id\":17}");
        assertThat(RegistryRecordFormat.value(VERSION))
                .isEqualTo("{\"version\":3,\"deleted\":true,\"schema\":\"\\\"string\\\"\"}");
        assertThat(RegistryRecordFormat.key(new RegistryRecord.Level(Optional.empty(), Optional.empty())))
                .isEqualTo("{\"type\":\"level\"}");
        assertThat(RegistryRecordFormat.key(new RegistryRecord.Level(Optional.of("s"), Optional.empty())))
                .isEqualTo("{\"type\":\"level\",\"subject\":\"s\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "null",
            value = {
                "null; {}",
                "not json; {}",
                "{\"keytype\":\"SCHEMA\"}; {}",
                "{\"type\":\"version\",\"subject\":\"s\",\"id\":1}; null",
                "{\"type\":\"version\",\"subject\":\"s\",\"id\":1}; {\"version\":1}",
                "{\"type\":\"version\",\"subject\":\"s\",\"id\":1}; {\"version\":1,\"schema\":\"x\",\"deleted\":false}",
                "{\"type\":\"level\"}; {\"compatibility\":\"backward\"}"
            })
    void shouldSayWhichKeyWhenARecordIsNotItsOwn(String key, String value) {
        assertThatThrownBy(() -> RegistryRecordFormat.read(key, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not a record of the embedded schema registry: key " + key);
    }
}
