package io.tributary.topology.summary;

import io.tributary.topology.codec.BinaryReader;
import io.tributary.topology.codec.BinaryWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * How far each input has been applied: topic and partition to the offset below which everything is in.
 *
 * <p>Written with every commit, so that whoever reads a figure can say what it includes. Not thread-safe.
 */
public final class Position {
    private final Map<String, Map<Integer, long[]>> offsets = new HashMap<>();

    /** Everything of the partition below the offset is in. Never goes back. */
    public void advance(String topic, int partition, long nextOffset) {
        long[] offset =
                offsets.computeIfAbsent(topic, t -> new HashMap<>(4)).computeIfAbsent(partition, p -> new long[1]);
        offset[0] = Math.max(offset[0], nextOffset);
    }

    /** The offset of one input below which everything is in, if anything was ever read of it. */
    public OptionalLong of(String topic, int partition) {
        long[] offset = offsets.getOrDefault(topic, Map.of()).get(partition);
        return offset == null ? OptionalLong.empty() : OptionalLong.of(offset[0]);
    }

    /** As people and summaries write it: {@code cdp.purchase-transactions-3} to the offset. */
    public Map<String, Long> toMap() {
        Map<String, Long> map = new TreeMap<>();
        offsets.forEach((topic, partitions) ->
                partitions.forEach((partition, offset) -> map.put(topic + "-" + partition, offset[0])));
        return map;
    }

    /** Writes the stored form. */
    public void write(BinaryWriter writer) {
        writer.writeUnsigned(offsets.size());
        offsets.forEach((topic, partitions) -> {
            writer.writeText(topic).writeUnsigned(partitions.size());
            partitions.forEach(
                    (partition, offset) -> writer.writeUnsigned(partition).writeUnsigned(offset[0]));
        });
    }

    /** Takes in what {@link #write} wrote. */
    public void read(BinaryReader reader) {
        int topics = reader.readCount();
        for (int i = 0; i < topics; i++) {
            String topic = reader.readText();
            int partitions = reader.readCount();
            for (int j = 0; j < partitions; j++) {
                advance(topic, reader.readCount(), reader.readUnsigned());
            }
        }
    }
}
