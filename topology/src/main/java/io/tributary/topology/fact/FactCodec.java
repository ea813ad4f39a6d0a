package io.tributary.topology.fact;

import io.tributary.topology.codec.BinaryReader;
import io.tributary.topology.codec.BinaryWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The stored form of a fact: its content, without customer and id, which stand in the key.
 *
 * <p>The same content is always the same bytes, whichever schema, producer or door it came by; so a duplicate is a
 * comparison of bytes. Layout: a byte of flags (bit 0: withdrawn), the version, the content. Not thread-safe.
 */
public final class FactCodec {
    private static final int WITHDRAWN = 1;

    private final BinaryWriter writer = new BinaryWriter();

    /** The stored form. */
    public byte[] encode(Fact fact) {
        writer.reset().writeByte(fact.withdrawn() ? WITHDRAWN : 0);
        writer.writeSigned(fact.version()).writeSigned(fact.occurredAt());
        if (fact instanceof Purchase purchase) {
            writer.writeText(purchase.productId())
                    .writeSigned(purchase.quantity())
                    .writeSigned(purchase.amountMinor())
                    .writeText(purchase.storeId())
                    .writeText(purchase.orderId())
                    .writeText(purchase.status());
        } else if (fact instanceof Session session) {
            writer.writeNullable(session.pagesViewed())
                    .writeNullable(session.timeSpent())
                    .writeText(session.source())
                    .writeUnsigned(session.viewedProducts().size());
            session.viewedProducts().forEach(writer::writeText);
        } else if (fact instanceof Response response) {
            writer.writeText(response.campaignId()).writeText(response.type());
        } else if (fact instanceof Interaction interaction) {
            writer.writeText(interaction.type())
                    .writeText(interaction.productId())
                    .writeText(interaction.resolutionStatus())
                    .writeUnsigned(interaction.satisfactionScore());
        } else if (fact instanceof Relationship relationship) {
            writer.writeText(relationship.productId())
                    .writeText(relationship.type())
                    .writeNullable(relationship.endsAt())
                    .writeNullable(relationship.valueMinor());
        }
        return writer.toBytes();
    }

    /** The fact of a stored key and value. */
    public Fact decode(FactKind kind, String customerId, String id, byte[] stored) {
        BinaryReader reader = new BinaryReader(stored);
        boolean withdrawn = (reader.readByte() & WITHDRAWN) != 0;
        long version = reader.readSigned();
        long occurredAt = reader.readSigned();
        return switch (kind) {
            case PURCHASE ->
                new Purchase(
                        customerId,
                        id,
                        reader.readText(),
                        occurredAt,
                        reader.readSigned(),
                        reader.readSigned(),
                        reader.readText(),
                        reader.readText(),
                        reader.readText(),
                        version,
                        withdrawn);
            case SESSION ->
                new Session(
                        customerId,
                        id,
                        occurredAt,
                        reader.readNullable(),
                        reader.readNullable(),
                        reader.readText(),
                        texts(reader),
                        version,
                        withdrawn);
            case RESPONSE ->
                new Response(customerId, id, reader.readText(), occurredAt, reader.readText(), version, withdrawn);
            case INTERACTION ->
                new Interaction(
                        customerId,
                        id,
                        occurredAt,
                        reader.readText(),
                        reader.readText(),
                        reader.readText(),
                        reader.readCount(),
                        version,
                        withdrawn);
            case RELATIONSHIP ->
                new Relationship(
                        customerId,
                        id,
                        reader.readText(),
                        reader.readText(),
                        occurredAt,
                        reader.readNullable(),
                        reader.readNullable(),
                        version,
                        withdrawn);
        };
    }

    /** When a stored fact happened, milliseconds since 1970, without reading the rest of it. */
    public static long occurredAt(byte[] stored) {
        BinaryReader reader = new BinaryReader(stored);
        reader.readByte();
        reader.readSigned();
        return reader.readSigned();
    }

    /** Whether a stored fact is taken back, without reading the rest of it. */
    public static boolean isWithdrawn(byte[] stored) {
        return (stored[0] & WITHDRAWN) != 0;
    }

    /** What a record means for the one stored under its identity. Null stored: there is none yet. */
    public static Arrival arrival(byte[] stored, byte[] incoming) {
        if (stored == null) {
            return Arrival.NEW;
        }
        if (Arrays.equals(stored, incoming)) {
            return Arrival.DUPLICATE;
        }
        BinaryReader was = new BinaryReader(stored);
        BinaryReader is = new BinaryReader(incoming);
        boolean sameContent = was.readByte() == is.readByte();
        long versionWas = was.readSigned();
        long versionIs = is.readSigned();
        sameContent &= Arrays.equals(
                stored, versionBytes(versionWas), stored.length, incoming, versionBytes(versionIs), incoming.length);
        if (sameContent) {
            return versionIs > versionWas ? Arrival.CONFIRMATION : Arrival.DUPLICATE;
        }
        return Entity.replaces(versionIs, versionWas) ? Arrival.CORRECTION : Arrival.SUPERSEDED;
    }

    /** Where the content starts: behind the flags and a version of this size. */
    private static int versionBytes(long version) {
        long zigZag = (version << 1) ^ (version >> 63);
        return 1 + Math.max(1, (70 - Long.numberOfLeadingZeros(zigZag)) / 7);
    }

    private static List<String> texts(BinaryReader reader) {
        int size = reader.readCount();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(reader.readText());
        }
        return List.copyOf(texts);
    }
}
