package io.tributary.schemas.serde;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/**
 * Finds decimals that would be read with another scale than they were written with.
 *
 * <p>Avro resolves decimals by their bytes and calls any two of them compatible: money written with 4 decimals would
 * read 100-fold. So both who reads and who registers must look for themselves. Bytes that become a decimal, or stop
 * being one, count as a change too.
 */
public final class DecimalScales {
    private final Set<List<Schema>> compared = new HashSet<>();

    private DecimalScales() {}

    /**
     * The first difference, in words with the field's path; empty when every decimal that both know has one scale.
     *
     * @param reader the schema that is read with
     * @param writer the schema that was written with; otherwise compatible
     */
    public static Optional<String> difference(Schema reader, Schema writer) {
        return new DecimalScales().compare("", reader, writer);
    }

    private Optional<String> compare(String path, Schema reader, Schema writer) {
        for (Schema written : branches(writer)) {
            for (Schema read : branches(reader)) {
                if (mayResolve(read, written)) {
                    Optional<String> difference = compareBranch(path, read, written);
                    if (difference.isPresent()) {
                        return difference;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> compareBranch(String path, Schema reader, Schema writer) {
        return switch (reader.getType()) {
            case ARRAY -> compare(path + "[]", reader.getElementType(), writer.getElementType());
            case MAP -> compare(path + "{}", reader.getValueType(), writer.getValueType());
            case RECORD -> compareFields(path, reader, writer);
            case BYTES, FIXED ->
                scale(reader).equals(scale(writer))
                        ? Optional.empty()
                        : Optional.of((path.isEmpty() ? "value" : "field " + path) + " is " + words(reader)
                                + " where it was written as " + words(writer));
            default -> Optional.empty();
        };
    }

    private Optional<String> compareFields(String path, Schema reader, Schema writer) {
        if (!compared.add(List.of(reader, writer))) {
            return Optional.empty(); // a record that holds itself
        }
        for (Schema.Field field : reader.getFields()) {
            Schema.Field written = written(field, writer);
            if (written != null) {
                String name = path.isEmpty() ? field.name() : path + "." + field.name();
                Optional<String> difference = compare(name, field.schema(), written.schema());
                if (difference.isPresent()) {
                    return difference;
                }
            }
        }
        return Optional.empty();
    }

    private static Schema.Field written(Schema.Field field, Schema writer) {
        Schema.Field sameName = writer.getField(field.name());
        if (sameName != null) {
            return sameName;
        }
        return field.aliases().stream()
                .map(writer::getField)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<Schema> branches(Schema schema) {
        return schema.isUnion() ? schema.getTypes() : List.of(schema);
    }

    /** Records resolve by their simple name, as Avro's own check has it. */
    private static boolean mayResolve(Schema reader, Schema writer) {
        boolean named = reader.getType() == Schema.Type.RECORD || reader.getType() == Schema.Type.FIXED;
        return reader.getType() == writer.getType()
                && (!named || reader.getName().equals(writer.getName()));
    }

    private static Optional<Integer> scale(Schema schema) {
        return schema.getLogicalType() instanceof LogicalTypes.Decimal decimal
                ? Optional.of(decimal.getScale())
                : Optional.empty();
    }

    private static String words(Schema schema) {
        return scale(schema).map(scale -> "a decimal of scale " + scale).orElse("plain bytes");
    }
}
