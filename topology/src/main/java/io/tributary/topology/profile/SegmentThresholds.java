package io.tributary.topology.profile;

/**
 * From which total_lifetime_value on a customer is of medium and of high value.
 *
 * @param mediumMinor in hundredths
 * @param highMinor in hundredths, above {@code mediumMinor}
 */
public record SegmentThresholds(long mediumMinor, long highMinor) {

    /** 250 and 1000. */
    public static final SegmentThresholds DEFAULT = new SegmentThresholds(250_00, 1000_00);

    public SegmentThresholds {
        if (mediumMinor >= highMinor) {
            throw new IllegalArgumentException("the threshold of medium value (" + mediumMinor
                    + " hundredths) must be below that of high value (" + highMinor + ")");
        }
    }

    /** The segment of a customer with that total_lifetime_value, in hundredths. */
    public Segment segment(long lifetimeMinor) {
        return lifetimeMinor >= highMinor ? Segment.HIGH : lifetimeMinor >= mediumMinor ? Segment.MEDIUM : Segment.LOW;
    }
}
