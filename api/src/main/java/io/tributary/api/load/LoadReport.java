package io.tributary.api.load;

/**
 * How a load went.
 *
 * @param exitStatus 0 only when every row was taken
 */
public record LoadReport(int exitStatus) {}
