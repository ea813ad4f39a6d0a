package io.tributary.api.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionSpecTest {
    private static final SubjectVersion FIRST = version(1);
    private static final SubjectVersion THIRD = version(3);

    @Test
    void shouldFindTheVersionMeant() {
        assertThat(VersionSpec.of("1").in("s", List.of(FIRST, THIRD))).isEqualTo(FIRST);
        assertThat(VersionSpec.of("latest").in("s", List.of(FIRST, THIRD))).isEqualTo(THIRD);
        assertThat(VersionSpec.of("-1").in("s", List.of(FIRST, THIRD))).isEqualTo(THIRD);
    }

    @Test
    void shouldSayWhatIsMissingWhenThereIsNoSuchVersion() {
        assertThatThrownBy(() -> VersionSpec.of("2").in("s", List.of(FIRST, THIRD)))
                .isInstanceOfSatisfying(
                        RegistryRefusal.class,
                        refused -> assertThat(refused.errorCode()).isEqualTo(40402));
        assertThatThrownBy(() -> VersionSpec.of("latest").in("s", List.of()))
                .isInstanceOfSatisfying(
                        RegistryRefusal.class,
                        refused -> assertThat(refused.errorCode()).isEqualTo(40401));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-2", "first", "", "99999999999"})
    void shouldRefuseWhenItIsNoVersion(String text) {
        assertThatThrownBy(() -> VersionSpec.of(text))
                .isInstanceOfSatisfying(
                        RegistryRefusal.class,
                        refused -> assertThat(refused.errorCode()).isEqualTo(42202));
    }

    private static SubjectVersion version(int number) {
        return new SubjectVersion("s", number, 17, Schema.create(Schema.Type.STRING), false);
    }
}
