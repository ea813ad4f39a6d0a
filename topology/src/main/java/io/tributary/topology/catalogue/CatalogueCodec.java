package io.tributary.topology.catalogue;

import io.tributary.topology.codec.BinaryReader;
import io.tributary.topology.codec.BinaryWriter;
import io.tributary.topology.fact.Campaign;
import io.tributary.topology.fact.Product;
import java.nio.ByteBuffer;

/**
 * The stored form of catalogue entries. Key: {@code p} or {@code c} and the number in four bytes, so that entries lie
 * in the order of their numbers; value: id, whether a row is known, and the row. Not thread-safe.
 */
public final class CatalogueCodec {
    private static final byte PRODUCT = 'p';
    private static final byte CAMPAIGN = 'c';
    private static final int KNOWN = 1;
    private static final int DELETED = 2;

    private final BinaryWriter writer = new BinaryWriter();

    /** The stored key of an entry. */
    public byte[] key(CatalogueEntry entry) {
        return ByteBuffer.allocate(5)
                .put(entry instanceof CatalogueEntry.OfProduct ? PRODUCT : CAMPAIGN)
                .putInt(entry.number())
                .array();
    }

    /** The stored value of an entry. */
    public byte[] value(CatalogueEntry entry) {
        writer.reset().writeText(entry.id());
        if (entry instanceof CatalogueEntry.OfProduct product) {
            Product row = product.known();
            writer.writeByte(row == null ? 0 : KNOWN | (row.deleted() ? DELETED : 0));
            if (row != null) {
                writer.writeSigned(row.version()).writeText(row.category()).writeText(row.brand());
            }
        } else if (entry instanceof CatalogueEntry.OfCampaign campaign) {
            Campaign row = campaign.known();
            writer.writeByte(row == null ? 0 : KNOWN | (row.deleted() ? DELETED : 0));
            if (row != null) {
                writer.writeSigned(row.version()).writeNullable(row.startsAt()).writeText(row.channel());
            }
        }
        return writer.toBytes();
    }

    /** The entry of a stored key and value. */
    public CatalogueEntry entry(byte[] key, byte[] value) {
        int number = ByteBuffer.wrap(key, 1, 4).getInt();
        BinaryReader reader = new BinaryReader(value);
        String id = reader.readText();
        int flags = reader.readByte();
        boolean known = (flags & KNOWN) != 0;
        boolean deleted = (flags & DELETED) != 0;
        long version = known ? reader.readSigned() : 0;
        if (key[0] == PRODUCT) {
            Product row = known ? new Product(id, reader.readText(), reader.readText(), version, deleted) : null;
            return new CatalogueEntry.OfProduct(number, id, row, -1, -1);
        }
        Campaign row = known ? new Campaign(id, reader.readNullable(), reader.readText(), version, deleted) : null;
        return new CatalogueEntry.OfCampaign(number, id, row, -1);
    }
}
