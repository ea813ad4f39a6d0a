package io.tributary.api.readmodel.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A customer as search knows them. */
final class Entry {
    /** Between rank name and id; below every byte of either. */
    private static final byte PARTED = 1;
    /** So much of a name decides where it ranks; longer ones are told apart by id. */
    private static final int RANKED_BYTES = 48;

    private final byte[] id;
    private final byte[] text;

    /**
     * A customer.
     *
     * @param id as it is, UTF-8
     * @param text folded, UTF-8: first name, last name, email, id, each ended by a zero byte
     */
    Entry(byte[] id, byte[] text) {
        this.id = id;
        this.text = text;
    }

    static Entry of(String id, String firstName, String lastName, String email) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (String field : Arrays.asList(firstName, lastName, email, id)) {
            text.writeBytes(Folding.bytes(field == null ? "" : field));
            text.write(0);
        }
        return new Entry(id.getBytes(StandardCharsets.UTF_8), text.toByteArray());
    }

    /**
     * What decides the order among equally good matches, by unsigned bytes: the name, then the id. Whoever has no name comes
     * last.
     */
    byte[] rank() {
        ByteArrayOutputStream rank = new ByteArrayOutputStream(RANKED_BYTES + id.length + 2);
        int first = end(0);
        int last = end(first + 1);
        int length = last;
        if (length <= 1) {
            rank.write(0xff);
        }
        for (int i = 0; i < length && rank.size() < RANKED_BYTES; i++) {
            if (text[i] != 0) {
                rank.write(text[i]);
            } else if (i > 0 && last > i + 1) {
                rank.write(' ');
            }
        }
        rank.write(PARTED);
        rank.writeBytes(id);
        rank.write(0);
        return rank.toByteArray();
    }

    private int end(int from) {
        int end = from;
        while (text[end] != 0) {
            end++;
        }
        return end;
    }

    byte[] id() {
        return id;
    }

    byte[] text() {
        return text;
    }

    String idText() {
        return new String(id, StandardCharsets.UTF_8);
    }
}
