package io.tributary.topology.scoring;

import io.tributary.topology.fact.CodePointOrder;
import io.tributary.topology.profile.Tallies;
import java.util.function.IntFunction;

/** Finds the row that leads: most units and more than 0, then most revenue, then the lowest text by code point. */
final class Leader {

    private Leader() {}

    /**
     * The name of the leading row, null when no row has more than 0 units.
     *
     * @param tallies rows of units and revenue
     * @param names the name of a row; asked only where it may decide
     */
    static String of(Tallies tallies, IntFunction<String> names) {
        int leader = -1;
        for (int row = 0; row < tallies.size(); row++) {
            if (tallies.value(row, 0) > 0 && (leader < 0 || leads(tallies, row, leader, names))) {
                leader = row;
            }
        }
        return leader < 0 ? null : names.apply(leader);
    }

    private static boolean leads(Tallies tallies, int row, int leader, IntFunction<String> names) {
        int order = Long.compare(tallies.value(row, 0), tallies.value(leader, 0));
        if (order == 0) {
            order = Long.compare(tallies.value(row, 1), tallies.value(leader, 1));
        }
        return order > 0 || (order == 0 && CodePointOrder.INSTANCE.compare(names.apply(row), names.apply(leader)) < 0);
    }
}
