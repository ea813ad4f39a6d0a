package io.tributary.topology.profile;

/**
 * What is kept of one order: how many purchase lines it has, and when the first of them was.
 *
 * @param lines above 0
 * @param firstLineAt milliseconds since 1970; the order is dated by it
 */
public record Order(long lines, long firstLineAt) {

    Order withLine(long lineAt) {
        return new Order(lines + 1, Math.min(firstLineAt, lineAt));
    }
}
