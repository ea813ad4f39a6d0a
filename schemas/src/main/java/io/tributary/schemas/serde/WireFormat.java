package io.tributary.schemas.serde;

import java.nio.ByteBuffer;

/** The Confluent wire format: a zero byte, the schema's id in four bytes (big-endian), the Avro binary encoding. */
final class WireFormat {
    static final int HEADER_BYTES = 5;
    static final byte MAGIC = 0;

    private WireFormat() {}

    static byte[] header(int schemaId) {
        return ByteBuffer.allocate(HEADER_BYTES).put(MAGIC).putInt(schemaId).array();
    }

    static boolean isFramed(byte[] record) {
        return record.length >= HEADER_BYTES && record[0] == MAGIC;
    }

    static int schemaId(byte[] record) {
        return ByteBuffer.wrap(record, 1, 4).getInt();
    }
}
