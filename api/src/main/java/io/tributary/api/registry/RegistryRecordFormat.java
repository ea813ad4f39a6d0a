package io.tributary.api.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * Records of the registry's topic as JSON.
 *
 * <pre>
 * {"type":"version","subject":"cdp.orders-value","id":17}   {"version":1,"deleted":false,"schema":"{…}"}
 * {"type":"level"}                                          {"compatibility":"FULL"}
 * {"type":"level","subject":"cdp.orders-value"}             null: as all others
 * </pre>
 *
 * <p>Compaction compares keys byte by byte: their members stand in this order and without blanks, for ever.
 */
final class RegistryRecordFormat {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RegistryRecordFormat() {}

    static String key(RegistryRecord written) {
        ObjectNode key = JSON.createObjectNode();
        if (written instanceof RegistryRecord.Version version) {
            key.put("type", "version");
            key.put("subject", version.version().subject());
            key.put("id", version.version().id());
        } else if (written instanceof RegistryRecord.Level level) {
            key.put("type", "level");
            level.subject().ifPresent(subject -> key.put("subject", subject));
        }
        return key.toString();
    }

    /** Null for a level that is gone. */
    static String value(RegistryRecord written) {
        ObjectNode value = JSON.createObjectNode();
        if (written instanceof RegistryRecord.Version version) {
            value.put("version", version.version().version());
            value.put("deleted", version.version().deleted());
            value.put("schema", version.version().schema().toString());
        } else if (written instanceof RegistryRecord.Level level) {
            if (level.level().isEmpty()) {
                return null;
            }
            value.put("compatibility", level.level().get().name());
        }
        return value.toString();
    }

    /**
     * Reads a record back.
     *
     * @throws IllegalArgumentException when it is not one of ours
     */
    static RegistryRecord read(String key, String value) {
        try {
            JsonNode where = JSON.readTree(key);
            JsonNode what = value == null ? null : JSON.readTree(value);
            String type = where.path("type").asText();
            if (type.equals("version") && what != null) {
                return new RegistryRecord.Version(new SubjectVersion(
                        where.required("subject").asText(),
                        what.required("version").intValue(),
                        where.required("id").intValue(),
                        new Schema.Parser().parse(what.required("schema").asText()),
                        what.required("deleted").booleanValue()));
            }
            if (type.equals("level")) {
                return new RegistryRecord.Level(
                        Optional.ofNullable(where.get("subject")).map(JsonNode::asText),
                        Optional.ofNullable(what)
                                .map(level -> CompatibilityLevel.valueOf(
                                        level.required("compatibility").asText())));
            }
            throw new IllegalArgumentException("unknown type");
        } catch (JsonProcessingException | AvroRuntimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "not a record of the embedded schema registry: key " + key + ": " + e.getMessage(), e);
        }
    }
}
