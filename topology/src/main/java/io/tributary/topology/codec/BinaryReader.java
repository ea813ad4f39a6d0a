package io.tributary.topology.codec;

import java.nio.charset.StandardCharsets;

/** Reads what {@link BinaryWriter} wrote, field by field in the same order. Not thread-safe. */
public final class BinaryReader {
    private final byte[] bytes;
    private int position;

    public BinaryReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** True while there is something left to read. */
    public boolean hasMore() {
        return position < bytes.length;
    }

    /** One byte, sign-extended. */
    public int readByte() {
        return bytes[position++];
    }

    /** The counterpart of {@link BinaryWriter#writeUnsigned}. */
    public long readUnsigned() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[position++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    /** The counterpart of {@link BinaryWriter#writeUnsigned} for counts and indexes that fit an int. */
    public int readCount() {
        return Math.toIntExact(readUnsigned());
    }

    /** The counterpart of {@link BinaryWriter#writeSigned}. */
    public long readSigned() {
        long value = readUnsigned();
        return (value >>> 1) ^ -(value & 1);
    }

    /** The counterpart of {@link BinaryWriter#writeText}: text or null. */
    public String readText() {
        int length = readCount();
        if (length == 0) {
            return null;
        }
        String text = new String(bytes, position, length - 1, StandardCharsets.UTF_8);
        position += length - 1;
        return text;
    }

    /** The counterpart of {@link BinaryWriter#writeNullable}: a number or null. */
    public Long readNullable() {
        return readByte() == 0 ? null : readSigned();
    }
}
