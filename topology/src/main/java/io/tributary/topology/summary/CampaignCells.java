package io.tributary.topology.summary;

import io.tributary.topology.codec.BinaryReader;
import io.tributary.topology.codec.BinaryWriter;
import io.tributary.topology.profile.DayCounts;
import java.nio.ByteBuffer;
import java.util.function.BiConsumer;

/**
 * The stored form of campaigns' results: a cell for each campaign, and one for each of its days with a response.
 *
 * <p>Keys: {@code c}+campaign number, and the same +day (four bytes each, of the unsigned order of int with the sign
 * bit turned). A day that lost its last response loses its cell (null). Not thread-safe.
 */
final class CampaignCells {
    static final byte KIND = 'c';

    private static final int CAMPAIGN_KEY = 1 + Integer.BYTES;
    private static final int DAY_KEY = CAMPAIGN_KEY + Integer.BYTES;

    private final BinaryWriter writer = new BinaryWriter();

    /** Gives every cell that changed since the last call. */
    void save(CampaignResults results, BiConsumer<byte[], byte[]> cells) {
        results.takeUnsaved(campaign -> cells.accept(
                key(CAMPAIGN_KEY, campaign).array(),
                writer.reset()
                        .writeSigned(results.totals.valueOf(campaign, CampaignResults.RESPONDERS))
                        .writeSigned(results.totals.valueOf(campaign, CampaignResults.RESPONSES))
                        .toBytes()));
        results.takeUnsavedDays((campaign, day, customers) -> cells.accept(
                key(DAY_KEY, campaign).putInt(day ^ Integer.MIN_VALUE).array(),
                customers == null ? null : value(customers)));
    }

    /** Puts a stored cell, whose key begins with {@link #KIND}, into the results. */
    void load(CampaignResults results, byte[] key, byte[] value) {
        ByteBuffer rest = ByteBuffer.wrap(key, 1, key.length - 1);
        int campaign = rest.getInt() ^ Integer.MIN_VALUE;
        BinaryReader reader = new BinaryReader(value);
        if (rest.hasRemaining()) {
            results.restore(campaign, rest.getInt() ^ Integer.MIN_VALUE, DayCounts.read(reader));
            return;
        }
        int row = results.totals.row(campaign);
        results.totals.add(row, CampaignResults.RESPONDERS, reader.readSigned());
        results.totals.add(row, CampaignResults.RESPONSES, reader.readSigned());
    }

    private byte[] value(DayCounts customers) {
        customers.write(writer.reset());
        return writer.toBytes();
    }

    private static ByteBuffer key(int length, int campaign) {
        return ByteBuffer.allocate(length).put(KIND).putInt(campaign ^ Integer.MIN_VALUE);
    }
}
