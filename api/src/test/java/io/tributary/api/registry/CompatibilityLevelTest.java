package io.tributary.api.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CompatibilityLevelTest {
    private static final Schema ID =
            SchemaBuilder.record("R").fields().requiredString("id").endRecord();
    private static final Schema ID_AND_OPTIONAL = SchemaBuilder.record("R")
            .fields()
            .requiredString("id")
            .optionalString("x")
            .endRecord();
    private static final Schema ID_AND_REQUIRED = SchemaBuilder.record("R")
            .fields()
            .requiredString("id")
            .requiredString("x")
            .endRecord();

    @ParameterizedTest
    @CsvSource({
        "NONE, true, true, true",
        "BACKWARD, true, false, true",
        "FORWARD, true, true, false",
        "FULL, true, false, false",
        "BACKWARD_TRANSITIVE, true, false, true",
        "FORWARD_TRANSITIVE, true, true, false",
        "FULL_TRANSITIVE, true, false, false"
    })
    void shouldTakeWhatTheLevelAllowsWhenAFieldIsAddedOrRemoved(
            CompatibilityLevel level, boolean optionalAdded, boolean requiredAdded, boolean requiredRemoved) {
        assertThat(level.problems(ID_AND_OPTIONAL, versions(ID)).isEmpty()).isEqualTo(optionalAdded);
        assertThat(level.problems(ID_AND_REQUIRED, versions(ID)).isEmpty()).isEqualTo(requiredAdded);
        assertThat(level.problems(ID, versions(ID_AND_REQUIRED)).isEmpty()).isEqualTo(requiredRemoved);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, true",
        "BACKWARD, true",
        "BACKWARD_TRANSITIVE, false",
        "FULL, true",
        "FULL_TRANSITIVE, false",
        "FORWARD, true",
        "FORWARD_TRANSITIVE, true"
    })
    void shouldAskEveryVersionWhenTheLevelIsTransitive(CompatibilityLevel level, boolean compatible) {
        // The first had no x, so what needs one can read the second only.
        assertThat(level.problems(ID_AND_REQUIRED, versions(ID, ID_AND_REQUIRED))
                        .isEmpty())
                .isEqualTo(compatible);
    }

    @ParameterizedTest
    @EnumSource(CompatibilityLevel.class)
    void shouldTakeAnythingWhenThereIsNoVersion(CompatibilityLevel level) {
        assertThat(level.problems(ID, List.of())).isEmpty();
        assertThat(CompatibilityLevel.named(level.name())).contains(level);
    }

    @Test
    void shouldSayWhatIsWrongAndWithWhichVersionWhenIncompatible() {
        assertThat(CompatibilityLevel.FULL.problems(ID_AND_REQUIRED, versions(ID)))
                .containsExactly("it can't read version 1: READER_FIELD_MISSING_DEFAULT_VALUE at /fields/1 (x)");
        assertThat(CompatibilityLevel.FULL.problems(ID, versions(ID_AND_REQUIRED)))
                .containsExactly("version 1 can't read it: READER_FIELD_MISSING_DEFAULT_VALUE at /fields/1 (x)");
    }

    @Test
    void shouldRefuseADecimalOfAnotherScaleWhichAvroTakes() {
        assertThat(CompatibilityLevel.BACKWARD.problems(money(4), versions(money(2))))
                .containsExactly("it can't read version 1: DECIMAL_SCALE_MISMATCH: field amount is a decimal of scale 4"
                        + " where it was written as a decimal of scale 2");
        assertThat(CompatibilityLevel.NONE.problems(money(4), versions(money(2))))
                .isEmpty();
    }

    @Test
    void shouldKnowNoOtherNames() {
        assertThat(CompatibilityLevel.named("backward")).isEmpty();
        assertThat(CompatibilityLevel.named("")).isEmpty();
    }

    private static Schema money(int scale) {
        return SchemaBuilder.record("R")
                .fields()
                .name("amount")
                .type(LogicalTypes.decimal(15, scale).addToSchema(Schema.create(Schema.Type.BYTES)))
                .noDefault()
                .endRecord();
    }

    private static List<SubjectVersion> versions(Schema... schemas) {
        return IntStream.range(0, schemas.length)
                .mapToObj(i -> new SubjectVersion("s", i + 1, i + 1, schemas[i], false))
                .toList();
    }
}
