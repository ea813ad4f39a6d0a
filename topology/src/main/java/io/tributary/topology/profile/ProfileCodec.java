package io.tributary.topology.profile;

import io.tributary.topology.codec.BinaryReader;
import io.tributary.topology.codec.BinaryWriter;
import io.tributary.topology.fact.Customer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The stored form of a profile and of what it has contributed to the totals.
 *
 * <p>Written by hand rather than in Avro since only this program reads it: a third of the size, a quarter of the time
 * (docs/adr/0003). The first byte is the format's version. Not thread-safe.
 */
public final class ProfileCodec {
    /** Nothing about the customer changes by time alone. */
    public static final long NOT_DUE = Long.MAX_VALUE;

    private static final int FORMAT = 2;
    private static final int STATUSES = RetentionStatus.values().length;
    private static final int SCORES = 6; // 0 to 5
    private static final double MICROS = 1e6;
    private static final double LARGE = 1L << 53;
    private static final int HAS_CUSTOMER = 1;
    private static final int HAS_PURCHASE = 2;
    private static final int HAS_INTERACTION = 4;
    private static final int HAS_VISIT = 8;
    private static final int IS_SEEN = 16;
    private static final int CUSTOMER_DELETED = 32;
    private static final int IS_DUE = 64;

    private final BinaryWriter writer = new BinaryWriter();

    /**
     * The stored form.
     *
     * @param published where the customer stood when last published and counted in the totals, null when never
     * @param due when time alone next changes that, milliseconds since 1970; {@link #NOT_DUE} when never
     */
    public byte[] encode(Profile p, Standing published, long due) {
        boolean isDue = due != NOT_DUE;
        writer.reset().writeByte(FORMAT).writeByte(flags(p) | (isDue ? IS_DUE : 0));
        writeStanding(published);
        if (isDue) {
            writer.writeSigned(due);
        }
        writer.writeSigned(p.lifetimeMinor).writeSigned(p.units);
        if (p.customer != null) {
            writeCustomer(p.customer);
        }
        if (p.hasPurchase()) {
            writer.writeUnsigned(p.purchases)
                    .writeSigned(p.firstPurchaseAt)
                    .writeUnsigned(p.lastPurchaseAt - p.firstPurchaseAt)
                    .writeUnsigned(p.ordersWithoutId)
                    .writeUnsigned(p.ordersWithId);
            p.purchaseDays.write(writer);
        }
        writeTallies(p.products, 3);
        writeResponses(p.responses);
        if (p.hasInteraction()) {
            for (long score : p.scores) {
                writer.writeUnsigned(score);
            }
            writer.writeSigned(p.lastInteractionAt)
                    .writeText(p.lastInteractionId)
                    .writeText(p.lastInteractionType);
        }
        if (p.visits > 0) {
            writer.writeUnsigned(p.visits).writeUnsigned(p.timedVisits).writeUnsigned(p.timeSpent);
        }
        if (p.isSeen()) {
            writer.writeSigned(p.lastSeenAt);
        }
        return writer.toBytes();
    }

    /**
     * The profile of a stored key and value.
     *
     * @throws IllegalStateException when a newer version of this program wrote it
     */
    public Stored decode(String customerId, byte[] stored) {
        BinaryReader reader = new BinaryReader(stored);
        int flags = readHead(reader);
        Standing published = readStanding(reader);
        long due = (flags & IS_DUE) != 0 ? reader.readSigned() : NOT_DUE;
        Profile p = new Profile(customerId);
        p.lifetimeMinor = reader.readSigned();
        p.units = reader.readSigned();
        if ((flags & HAS_CUSTOMER) != 0) {
            p.customer = readCustomer(reader, customerId, (flags & CUSTOMER_DELETED) != 0);
        }
        if ((flags & HAS_PURCHASE) != 0) {
            p.purchases = reader.readUnsigned();
            p.firstPurchaseAt = reader.readSigned();
            p.lastPurchaseAt = p.firstPurchaseAt + reader.readUnsigned();
            p.ordersWithoutId = reader.readUnsigned();
            p.ordersWithId = reader.readUnsigned();
            p.purchaseDays = DayCounts.read(reader);
        }
        p.products = readTallies(reader, 3);
        readResponses(reader, p.responses);
        if ((flags & HAS_INTERACTION) != 0) {
            for (int i = 0; i < p.scores.length; i++) {
                p.scores[i] = reader.readUnsigned();
            }
            p.lastInteractionAt = reader.readSigned();
            p.lastInteractionId = reader.readText();
            p.lastInteractionType = reader.readText();
        }
        if ((flags & HAS_VISIT) != 0) {
            p.visits = reader.readUnsigned();
            p.timedVisits = reader.readUnsigned();
            p.timeSpent = reader.readUnsigned();
        }
        if ((flags & IS_SEEN) != 0) {
            p.lastSeenAt = reader.readSigned();
        }
        // Totals and profile are written in the same commit: what was contributed is what the profile says, but for
        // the standing, which may be another by now.
        return new Stored(p, published == null ? null : Contribution.of(p, published), due);
    }

    /**
     * Only the row of customer_info, without the rest of the profile, which may be long; empty when there is none or it
     * was deleted.
     *
     * @throws IllegalStateException when a newer version of this program wrote it
     */
    public Optional<Customer> decodeKnownCustomer(String customerId, byte[] stored) {
        BinaryReader reader = new BinaryReader(stored);
        int flags = readHead(reader);
        if ((flags & HAS_CUSTOMER) == 0 || (flags & CUSTOMER_DELETED) != 0) {
            return Optional.empty();
        }
        readStanding(reader);
        if ((flags & IS_DUE) != 0) {
            reader.readSigned();
        }
        reader.readSigned(); // lifetime
        reader.readSigned(); // units
        return Optional.of(readCustomer(reader, customerId, false));
    }

    /** The flags, behind a format that this program reads. */
    private static int readHead(BinaryReader reader) {
        int format = reader.readByte();
        if (format != FORMAT) {
            throw new IllegalStateException("a profile in format " + format + "; this program reads " + FORMAT);
        }
        return reader.readByte();
    }

    private void writeStanding(Standing s) {
        writer.writeUnsigned(s == null ? 0 : s.segment().ordinal() * 2L + (s.isPurchaser() ? 2 : 1));
        if (s != null && s.isPurchaser()) {
            writer.writeByte(s.churnRisk().ordinal() * STATUSES + s.retention().ordinal())
                    .writeUnsigned((s.recency() * SCORES + s.frequency()) * SCORES + s.monetary())
                    .writeUnsigned(s.riskMicros())
                    .writeUnsigned(s.purchasesMicros());
            writeValue(s.value());
        }
    }

    /** In millionths, to which it is rounded; what is too large for that as it is. */
    private void writeValue(double value) {
        double micros = value * MICROS;
        if (micros < LARGE) {
            writer.writeUnsigned(Math.round(micros) + 1);
        } else {
            writer.writeUnsigned(0).writeSigned(Double.doubleToLongBits(value));
        }
    }

    private static double readValue(BinaryReader reader) {
        long micros = reader.readUnsigned() - 1;
        return micros >= 0 ? micros / MICROS : Double.longBitsToDouble(reader.readSigned());
    }

    private static Standing readStanding(BinaryReader reader) {
        int head = reader.readCount();
        if (head == 0) {
            return null;
        }
        Segment segment = Segment.ofOrdinal((head - 1) / 2);
        if (head % 2 == 1) {
            return Standing.ofNoPurchase(segment);
        }
        int statuses = reader.readByte();
        int scores = reader.readCount();
        return new Standing(
                segment,
                scores / (SCORES * SCORES),
                scores / SCORES % SCORES,
                scores % SCORES,
                ChurnRisk.ofOrdinal(statuses / STATUSES),
                RetentionStatus.ofOrdinal(statuses % STATUSES),
                reader.readCount(),
                reader.readUnsigned(),
                readValue(reader));
    }

    private static int flags(Profile p) {
        return (p.customer != null ? HAS_CUSTOMER : 0)
                | (p.hasPurchase() ? HAS_PURCHASE : 0)
                | (p.hasInteraction() ? HAS_INTERACTION : 0)
                | (p.visits > 0 ? HAS_VISIT : 0)
                | (p.isSeen() ? IS_SEEN : 0)
                | (p.customer != null && p.customer.deleted() ? CUSTOMER_DELETED : 0);
    }

    private void writeCustomer(Customer c) {
        writer.writeSigned(c.version())
                .writeText(c.firstName())
                .writeText(c.lastName())
                .writeText(c.email())
                .writeText(c.phoneNumber())
                .writeNullable(c.dateOfBirth())
                .writeNullable(c.registeredAt())
                .writeText(c.region())
                .writeText(c.type())
                .writeText(c.status())
                .writeUnsigned(c.attributes().size());
        c.attributes().forEach((name, value) -> writer.writeText(name).writeText(value));
    }

    private static Customer readCustomer(BinaryReader reader, String id, boolean deleted) {
        long version = reader.readSigned();
        return new Customer(
                id,
                reader.readText(),
                reader.readText(),
                reader.readText(),
                reader.readText(),
                reader.readNullable(),
                reader.readNullable(),
                reader.readText(),
                reader.readText(),
                reader.readText(),
                readAttributes(reader),
                version,
                deleted);
    }

    private static Map<String, String> readAttributes(BinaryReader reader) {
        int size = reader.readCount();
        if (size == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            attributes.put(reader.readText(), reader.readText());
        }
        return attributes;
    }

    private void writeResponses(ResponseDays responses) {
        writer.writeUnsigned(responses.campaigns());
        for (int row = 0; row < responses.campaigns(); row++) {
            writer.writeUnsigned(responses.campaign(row)).writeUnsigned(responses.end(row) - responses.start(row));
            int previous = 0;
            for (int i = responses.start(row); i < responses.end(row); i++) {
                writer.writeSigned((long) responses.day(i) - previous).writeUnsigned(responses.count(i));
                previous = responses.day(i);
            }
        }
    }

    private static void readResponses(BinaryReader reader, ResponseDays responses) {
        for (int rows = reader.readCount(); rows > 0; rows--) {
            int campaign = reader.readCount();
            int day = 0;
            for (int left = reader.readCount(); left > 0; left--) {
                day += (int) reader.readSigned();
                responses.add(campaign, day, reader.readCount());
            }
        }
    }

    private void writeTallies(Tallies tallies, int width) {
        int used = 0;
        for (int row = 0; row < tallies.size(); row++) {
            used += tallies.isZero(row) ? 0 : 1;
        }
        writer.writeUnsigned(used);
        for (int row = 0; row < tallies.size(); row++) {
            if (!tallies.isZero(row)) {
                writer.writeUnsigned(tallies.key(row));
                for (int column = 0; column < width; column++) {
                    writer.writeSigned(tallies.value(row, column));
                }
            }
        }
    }

    private static Tallies readTallies(BinaryReader reader, int width) {
        Tallies tallies = new Tallies(width);
        int rows = reader.readCount();
        for (int i = 0; i < rows; i++) {
            int row = tallies.row(reader.readCount());
            for (int column = 0; column < width; column++) {
                tallies.add(row, column, reader.readSigned());
            }
        }
        return tallies;
    }

    /** A profile, what the totals hold of it (null when nothing), and when time alone next changes something. */
    public record Stored(Profile profile, Contribution contributed, long due) {}
}
