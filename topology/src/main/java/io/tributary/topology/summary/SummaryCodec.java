package io.tributary.topology.summary;

import io.tributary.topology.codec.BinaryReader;
import io.tributary.topology.codec.BinaryWriter;
import io.tributary.topology.profile.DayCounts;
import io.tributary.topology.profile.Tallies;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.BiConsumer;

/**
 * The stored form of a partition summary, in cells, so that a commit writes what it changed.
 *
 * <p>Keys: {@code t} totals, {@code d}+day, {@code o}+day with orders again, {@code p}+product number, {@code f} and
 * {@code m}+part of a histogram (four bytes each, of the unsigned order of int with the sign bit turned), {@code c}…
 * campaigns ({@link CampaignCells}). Not thread-safe.
 */
public final class SummaryCodec {
    private static final byte TOTALS = 't';
    private static final byte DAY = 'd';
    private static final byte ORDERS_AGAIN = 'o';
    private static final byte PRODUCT = 'p';
    private static final byte FREQUENCY = 'f';
    private static final byte MONETARY = 'm';

    private final BinaryWriter writer = new BinaryWriter();
    private final CampaignCells campaignCells = new CampaignCells();

    /** Gives every cell that changed since the last call. */
    public void save(PartitionSummary summary, BiConsumer<byte[], byte[]> cells) {
        if (!summary.unsaved) {
            return;
        }
        cells.accept(new byte[] {TOTALS}, totals(summary));
        summary.unsavedDays.stream()
                .map(bit -> bit + PartitionSummary.FIRST_DAY)
                .forEach(day -> cells.accept(key(DAY, day), numbers(summary.days.get(day))));
        summary.orderDays.takeUnsaved((day, orders) -> cells.accept(key(ORDERS_AGAIN, day), value(orders)));
        summary.standings.frequency().save((run, counts) -> cells.accept(key(FREQUENCY, run), numbers(counts)));
        summary.standings.monetary().save((run, counts) -> cells.accept(key(MONETARY, run), numbers(counts)));
        summary.unsavedProducts.stream()
                .forEach(product -> cells.accept(key(PRODUCT, product), row(summary.products, product, 3)));
        campaignCells.save(summary.campaigns, cells);
        summary.unsavedDays.clear();
        summary.unsavedProducts.clear();
        summary.unsaved = false;
    }

    /** Puts a stored cell into a summary. True when the key is that of a cell. */
    public boolean load(PartitionSummary summary, byte[] key, byte[] value) {
        BinaryReader reader = new BinaryReader(value);
        switch (key[0]) {
            case TOTALS -> readTotals(summary, reader);
            case DAY -> summary.days.put(number(key), readNumbers(reader, DayColumn.COUNT));
            case ORDERS_AGAIN -> summary.orderDays.restore(number(key), DayCounts.read(reader));
            case FREQUENCY -> summary.standings.frequency().restore(number(key), readNumbers(reader, Bars.RUN));
            case MONETARY -> summary.standings.monetary().restore(number(key), readNumbers(reader, Bars.RUN));
            case PRODUCT -> readRow(summary.products, number(key), reader, 3);
            case CampaignCells.KIND -> campaignCells.load(summary.campaigns, key, value);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** To be called when all cells are loaded. */
    public void loaded(PartitionSummary summary) {
        summary.attributeAll();
        summary.markAllUnsent();
    }

    private byte[] totals(PartitionSummary s) {
        writer.reset();
        writeNumbers(s.totals);
        s.standings.write(writer);
        writeNumbers(s.satisfaction);
        s.counters.write(writer);
        s.position.write(writer);
        s.broadcastPosition.write(writer);
        s.freshness.write(writer);
        writer.writeSigned(s.newestEventAt);
        s.counters.writeLater(writer);
        return writer.toBytes();
    }

    private static void readTotals(PartitionSummary s, BinaryReader reader) {
        copy(readNumbers(reader, s.totals.length), s.totals);
        s.standings.read(reader);
        copy(readNumbers(reader, s.satisfaction.length), s.satisfaction);
        s.counters.read(reader);
        s.position.read(reader);
        s.broadcastPosition.read(reader);
        s.freshness.read(reader);
        s.newestEventAt = reader.readSigned();
        s.counters.readLater(reader);
    }

    private static void copy(long[] from, long[] to) {
        System.arraycopy(from, 0, to, 0, to.length);
    }

    private byte[] numbers(long[] numbers) {
        writer.reset();
        writeNumbers(numbers);
        return writer.toBytes();
    }

    /** A day that lost its last one loses its cell (null). */
    private byte[] value(DayCounts orders) {
        if (orders == null) {
            return null;
        }
        orders.write(writer.reset());
        return writer.toBytes();
    }

    private byte[] row(Tallies tallies, int key, int width) {
        long[] numbers = new long[width];
        Arrays.setAll(numbers, column -> tallies.valueOf(key, column));
        return numbers(numbers);
    }

    private void writeNumbers(long[] numbers) {
        for (long number : numbers) {
            writer.writeSigned(number);
        }
    }

    private static long[] readNumbers(BinaryReader reader, int count) {
        long[] numbers = new long[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = reader.readSigned();
        }
        return numbers;
    }

    private static void readRow(Tallies tallies, int key, BinaryReader reader, int width) {
        int row = tallies.row(key);
        for (int column = 0; column < width; column++) {
            tallies.add(row, column, reader.readSigned());
        }
    }

    private static byte[] key(byte kind, int number) {
        return ByteBuffer.allocate(5)
                .put(kind)
                .putInt(number ^ Integer.MIN_VALUE)
                .array();
    }

    private static int number(byte[] key) {
        return ByteBuffer.wrap(key, 1, 4).getInt() ^ Integer.MIN_VALUE;
    }
}
