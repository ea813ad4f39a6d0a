package io.tributary.api.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.schemas.serde.IncompatibleSchemaException;
import io.tributary.schemas.serde.SchemaIds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;

class RegistryStateTest {
    private static final String SUBJECT = "orders-value";

    private final RegistryState state = new RegistryState();

    @Test
    void shouldCountVersionsUpWhenSchemasAreRegistered() {
        register(SUBJECT, schema(0));
        register(SUBJECT, schema(1));
        register("other", schema(1));

        assertThat(state.versions(SUBJECT, false))
                .extracting(SubjectVersion::version)
                .containsExactly(1, 2);
        assertThat(state.versions("other", false))
                .extracting(SubjectVersion::version)
                .containsExactly(1);
        assertThat(state.subjects(false)).containsExactly(SUBJECT, "other");
        assertThat(state.byId(SchemaIds.of(schema(1)))).contains(schema(1));
        assertThat(state.places(SchemaIds.of(schema(1)), false))
                .extracting(SubjectVersion::subject)
                .containsExactly(SUBJECT, "other");
    }

    @Test
    void shouldWriteNothingWhenTheSchemaIsRegisteredAlready() {
        register(SUBJECT, schema(0));

        assertThat(state.registration(SUBJECT, schema(0))).isEmpty();
    }

    @Test
    void shouldTellSchemasApartWhenOnlyTheirDocsDiffer() {
        Schema documented = SchemaBuilder.record("R")
                .doc("Why.")
                .fields()
                .optionalString("f0")
                .endRecord();
        register(SUBJECT, schema(0));

        register(SUBJECT, documented);

        assertThat(state.versions(SUBJECT, false)).hasSize(2);
        assertThat(state.find(SUBJECT, documented, false))
                .map(SubjectVersion::version)
                .contains(2);
    }

    @Test
    void shouldChangeNothingWhenWhatItSaysIsNotWritten() {
        state.registration(SUBJECT, schema(0));

        assertThat(state.subjects(true)).isEmpty();
    }

    @Test
    void shouldForgetADeletedVersionButNotItsSchemaNorItsNumber() {
        register(SUBJECT, schema(0));
        register(SUBJECT, schema(1));

        delete(state.find(SUBJECT, schema(1), false).orElseThrow());

        assertThat(state.versions(SUBJECT, false))
                .extracting(SubjectVersion::version)
                .containsExactly(1);
        assertThat(state.versions(SUBJECT, true))
                .extracting(SubjectVersion::version)
                .containsExactly(1, 2);
        assertThat(state.byId(SchemaIds.of(schema(1)))).contains(schema(1));
        assertThat(state.places(SchemaIds.of(schema(1)), false)).isEmpty();
        assertThat(state.places(SchemaIds.of(schema(1)), true)).hasSize(1);

        // when it comes back
        register(SUBJECT, schema(1));
        assertThat(state.versions(SUBJECT, false))
                .extracting(SubjectVersion::version)
                .containsExactly(1, 3);
    }

    @Test
    void shouldNotAskDeletedVersionsWhenItChecks() {
        Schema needsMore =
                SchemaBuilder.record("R").fields().requiredString("x").endRecord();
        register(SUBJECT, schema(0));
        assertThatThrownBy(() -> state.registration(SUBJECT, needsMore))
                .isInstanceOf(IncompatibleSchemaException.class)
                .hasMessageStartingWith("Schema being registered is incompatible with an earlier schema for subject"
                        + " \"orders-value\" under BACKWARD: it can't read version 1: ");

        delete(state.find(SUBJECT, schema(0), false).orElseThrow());

        register(SUBJECT, needsMore);
    }

    @Test
    void shouldTakeTheNearestLevelWhenSeveralAreSet() {
        assertThat(state.level(SUBJECT)).isEqualTo(CompatibilityLevel.BACKWARD);

        level(Optional.empty(), Optional.of(CompatibilityLevel.NONE));
        assertThat(state.level(SUBJECT)).isEqualTo(CompatibilityLevel.NONE);

        level(Optional.of(SUBJECT), Optional.of(CompatibilityLevel.FULL));
        assertThat(state.level(SUBJECT)).isEqualTo(CompatibilityLevel.FULL);
        assertThat(state.level("other")).isEqualTo(CompatibilityLevel.NONE);

        level(Optional.of(SUBJECT), Optional.empty());
        assertThat(state.level(SUBJECT)).isEqualTo(CompatibilityLevel.NONE);
        assertThat(state.ownLevel(Optional.of(SUBJECT))).isEmpty();
    }

    @Test
    void shouldRefuseWhenTwoSchemasShareAnId() {
        RegistryState colliding = new RegistryState(schema -> 7);
        colliding.registration(SUBJECT, schema(0)).forEach(colliding::apply);

        assertThat(colliding.registration("other", schema(0))).hasSize(1);
        assertThatThrownBy(() -> colliding.registration("other", schema(1)))
                .isInstanceOfSatisfying(RegistryRefusal.class, refused -> {
                    assertThat(refused.status()).isEqualTo(500);
                    assertThat(refused.errorCode()).isEqualTo(50001);
                })
                .hasMessageContaining("'other'")
                .hasMessageContaining("id 7")
                .hasMessageContaining("another schema");
    }

    /** Compaction keeps the last record of each key, and readers meet any mixture of compacted and not. */
    @Property(tries = 200)
    void shouldMeanTheSameWhenTheTopicWasCompacted(
            @ForAll @Size(max = 40) List<@IntRange(max = 99) Integer> steps, @ForAll Random random) {
        List<RegistryRecord> log = new ArrayList<>();
        RegistryState live = new RegistryState();
        for (int step : steps) {
            List<RegistryRecord> written = written(live, step);
            written.forEach(live::apply);
            log.addAll(written);
        }

        Map<String, RegistryRecord> compacted = new LinkedHashMap<>();
        for (RegistryRecord written : log) {
            compacted.put(RegistryRecordFormat.key(written), written);
        }
        List<RegistryRecord> inAnyOrder = new ArrayList<>(compacted.values());
        Collections.shuffle(inAnyOrder, random);

        String expected = describe(live);
        assertThat(describe(readAgain(log))).isEqualTo(expected);
        assertThat(describe(readAgain(compacted.values()))).isEqualTo(expected);
        assertThat(describe(readAgain(inAnyOrder))).isEqualTo(expected);
    }

    private static List<RegistryRecord> written(RegistryState state, int step) {
        String subject = "s" + step % 2;
        return switch (step / 10) {
            case 0 -> RegistryState.deletion(state.versions(subject, false));
            case 1 -> List.of(new RegistryRecord.Level(Optional.of(subject), Optional.of(CompatibilityLevel.FULL)));
            case 2 -> List.of(new RegistryRecord.Level(Optional.of(subject), Optional.empty()));
            case 3, 4 ->
                RegistryState.deletion(
                        state.versions(subject, false).stream().limit(1).toList());
            default -> state.registration(subject, schema(step % 7));
        };
    }

    private static RegistryState readAgain(Collection<RegistryRecord> records) {
        RegistryState state = new RegistryState();
        for (RegistryRecord written : records) {
            state.apply(
                    RegistryRecordFormat.read(RegistryRecordFormat.key(written), RegistryRecordFormat.value(written)));
        }
        return state;
    }

    private static String describe(RegistryState state) {
        StringBuilder all = new StringBuilder();
        for (String subject : state.subjects(true)) {
            all.append(state.versions(subject, true)).append('\n');
        }
        return all.append(state.level("s0")).append(state.level("s1")).toString();
    }

    private void register(String subject, Schema schema) {
        state.registration(subject, schema).forEach(state::apply);
    }

    private void delete(SubjectVersion version) {
        RegistryState.deletion(List.of(version)).forEach(state::apply);
    }

    private void level(Optional<String> subject, Optional<CompatibilityLevel> level) {
        state.apply(new RegistryRecord.Level(subject, level));
    }

    /** One of a family in which all can read each other. */
    private static Schema schema(int number) {
        return SchemaBuilder.record("R").fields().optionalString("f" + number).endRecord();
    }
}
