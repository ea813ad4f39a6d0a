package io.tributary.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;

class DecimalScalesTest {
    private static final Schema TWO = decimal(2);
    private static final Schema FOUR = decimal(4);
    private static final Schema BYTES = Schema.create(Schema.Type.BYTES);

    @Test
    void shouldFindNothingWhenScalesAreTheSame() {
        assertThat(DecimalScales.difference(TWO, decimal(2))).isEmpty();
        assertThat(DecimalScales.difference(record(TWO), record(nullable(TWO)))).isEmpty();
        assertThat(DecimalScales.difference(Schema.create(Schema.Type.STRING), TWO))
                .isEmpty();
    }

    @Test
    void shouldFindTheFieldWhenItsScaleDiffers() {
        assertThat(DecimalScales.difference(record(TWO), record(FOUR)))
                .contains("field f is a decimal of scale 2 where it was written as a decimal of scale 4");
        assertThat(DecimalScales.difference(record(nullable(TWO)), record(FOUR)))
                .isPresent();
        assertThat(DecimalScales.difference(record(TWO), record(nullable(FOUR))))
                .isPresent();
    }

    @Test
    void shouldFindItWhenADecimalBecomesBytesOrTheOtherWayRound() {
        assertThat(DecimalScales.difference(TWO, BYTES))
                .contains("value is a decimal of scale 2 where it was written as plain bytes");
        assertThat(DecimalScales.difference(BYTES, TWO)).isPresent();
    }

    @Test
    void shouldFindItWhenItIsDeepWithin() {
        assertThat(DecimalScales.difference(
                        record(Schema.createArray(Schema.createMap(nullable(TWO)))),
                        record(Schema.createArray(Schema.createMap(nullable(FOUR))))))
                .hasValueSatisfying(found -> assertThat(found).startsWith("field f[]{} is"));
        assertThat(DecimalScales.difference(
                        SchemaBuilder.record("Outer")
                                .fields()
                                .name("r")
                                .type(record(TWO))
                                .noDefault()
                                .endRecord(),
                        SchemaBuilder.record("Outer")
                                .fields()
                                .name("r")
                                .type(record(FOUR))
                                .noDefault()
                                .endRecord()))
                .hasValueSatisfying(found -> assertThat(found).startsWith("field r.f is"));
    }

    @Test
    void shouldFollowAnAliasWhenAFieldWasRenamed() {
        Schema renamed = SchemaBuilder.record("R")
                .fields()
                .name("g")
                .aliases("f")
                .type(TWO)
                .noDefault()
                .endRecord();

        assertThat(DecimalScales.difference(renamed, record(FOUR)))
                .hasValueSatisfying(found -> assertThat(found).startsWith("field g is"));
    }

    @Test
    void shouldCompareFixedByNameWhenSeveralStandInAUnion() {
        Schema reader = Schema.createUnion(fixed("A", 2), fixed("B", 4));

        assertThat(DecimalScales.difference(reader, Schema.createUnion(fixed("B", 4), fixed("A", 2))))
                .isEmpty();
        assertThat(DecimalScales.difference(reader, Schema.createUnion(fixed("B", 2), fixed("A", 2))))
                .isPresent();
    }

    @Test
    void shouldComeToAnEndWhenARecordHoldsItself() {
        Schema list = new Schema.Parser()
                .parse(
                        "{\"type\":\"record\",\"name\":\"L\",\"fields\":[{\"name\":\"next\",\"type\":[\"null\",\"L\"]}]}");

        assertThat(DecimalScales.difference(list, list)).isEmpty();
    }

    private static Schema decimal(int scale) {
        return LogicalTypes.decimal(15, scale).addToSchema(Schema.create(Schema.Type.BYTES));
    }

    private static Schema fixed(String name, int scale) {
        return LogicalTypes.decimal(9, scale).addToSchema(Schema.createFixed(name, null, null, 8));
    }

    private static Schema nullable(Schema schema) {
        return Schema.createUnion(List.of(Schema.create(Schema.Type.NULL), schema));
    }

    private static Schema record(Schema field) {
        return SchemaBuilder.record("R")
                .fields()
                .name("f")
                .type(field)
                .noDefault()
                .endRecord();
    }
}
