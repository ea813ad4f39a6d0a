package io.tributary.bench.instances;

/**
 * What somebody saw who asked one instance after the other's customers, and its own, all the time.
 *
 * @param asked questions
 * @param byStandby answers of a standby
 * @param later answers that ask to come back, 503 with Retry-After
 * @param failed anything else that is no answer
 * @param answeredAfterMs from when it happened until the last question that was not answered
 * @param wholeAfterMs the same until the last that was not answered by the owner
 */
public record Takeover(long asked, long byStandby, long later, long failed, long answeredAfterMs, long wholeAfterMs) {

    /** Both, of which the slower counts. */
    Takeover and(Takeover other) {
        return new Takeover(
                asked + other.asked,
                byStandby + other.byStandby,
                later + other.later,
                failed + other.failed,
                Math.max(answeredAfterMs, other.answeredAfterMs),
                Math.max(wholeAfterMs, other.wholeAfterMs));
    }
}
