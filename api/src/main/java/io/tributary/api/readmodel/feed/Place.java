package io.tributary.api.readmodel.feed;

import java.util.Optional;

/**
 * How far a partition has been taken in.
 *
 * @param offset of the next record
 * @param leaderEpoch of the one before, by which the broker can tell whether it still has it; empty when not known
 * @param topicId of the topic that was read: one of the same name that was made anew has another
 */
record Place(long offset, Optional<Integer> leaderEpoch, String topicId) {}
