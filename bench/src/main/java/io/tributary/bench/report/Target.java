package io.tributary.bench.report;

/**
 * A goal, and where the run stands.
 *
 * @param goal such as {@code ≥ 0.25}
 * @param met true when the value is on the right side of the goal
 */
public record Target(String what, String goal, double value, boolean met) {

    static Target atLeast(String what, double goal, double value) {
        return new Target(what, "≥ " + Numbers.plain(goal), value, value >= goal);
    }

    static Target atMost(String what, double goal, double value) {
        return new Target(what, "≤ " + Numbers.plain(goal), value, value <= goal);
    }
}
