package io.tributary.topology.fact;

/**
 * What figures need of a campaign.
 *
 * @param startsAt milliseconds since 1970; null when it has not started and nobody knows when it will
 */
public record Campaign(String id, Long startsAt, String channel, long version, boolean deleted) implements Entity {}
