package io.tributary.api.query;

import io.tributary.topology.profile.Profile;
import io.tributary.topology.profile.Standing;
import io.tributary.topology.scoring.RfmSegment;
import io.tributary.topology.scoring.Yardstick;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The customers with a purchase as points of recency, frequency and monetary value, page by page. */
public final class RfmQueries {
    private final CustomerScan scan;
    private final CurrentYardstick yardstick;

    public RfmQueries(LocalStores stores, CurrentYardstick yardstick) {
        this.scan = new CustomerScan(stores);
        this.yardstick = yardstick;
    }

    /**
     * One customer. Fields are named as answers name them.
     *
     * @param recency days since the last purchase, 0 for one that is dated ahead
     * @param frequency total_orders
     * @param monetary total_lifetime_value
     * @param segment customer_segment
     * @param rfmSegment null while no cut points are known
     * @param scores null while no cut points are known
     */
    public record Point(
            String customerId,
            long recency,
            long frequency,
            BigDecimal monetary,
            String segment,
            String rfmSegment,
            Scores scores) {}

    /** From 1 to 5, 5 best. */
    public record Scores(int recency, int frequency, int monetary) {}

    /**
     * Some customers, in the order of their ids' code points.
     *
     * @param isLast true when there are no more
     */
    public record Page(List<Point> points, boolean isLast) {}

    /**
     * The customers behind an id.
     *
     * @param after the last id of the page before; null for the first page
     * @param limit how many at most
     * @throws NotReadyException when not all partitions are running here
     */
    public Page page(String after, int limit, Instant asOf) {
        Yardstick now = yardstick.get();
        int today = Profile.day(asOf.toEpochMilli());
        List<Point> found = new ArrayList<>();
        scan.forEach(after, (partition, profile) -> {
            if (profile.hasPurchase()) {
                found.add(point(profile, now.measure(profile, today), today));
            }
            return found.size() <= limit;
        });
        boolean isLast = found.size() <= limit;
        return new Page(List.copyOf(isLast ? found : found.subList(0, limit)), isLast);
    }

    private static Point point(Profile profile, Standing standing, int today) {
        return new Point(
                profile.customerId(),
                Math.max(0, (long) today - Profile.day(profile.lastPurchaseAt())),
                profile.orders(),
                BigDecimal.valueOf(profile.lifetimeMinor(), 2),
                standing.segment().label(),
                standing.isScored()
                        ? RfmSegment.of(standing.recency(), standing.frequency())
                                .label()
                        : null,
                standing.isScored() ? new Scores(standing.recency(), standing.frequency(), standing.monetary()) : null);
    }
}
