package io.tributary.topology.summary;

import io.tributary.schemas.avro.CampaignTotals;
import io.tributary.topology.profile.DayCounts;
import io.tributary.topology.profile.ResponseHistory;
import io.tributary.topology.profile.Tallies;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

/**
 * What came of each campaign among one task's known customers: responses, responders, and on which days they responded.
 *
 * <p>A day of a customer is counted under the days since that customer's previous one (0 for the first), so that the
 * customers of any window can be counted without looking at any of them: those with a day in it whose previous one lies
 * before it. Campaigns go by their dictionary numbers. Not thread-safe.
 */
final class CampaignResults {
    static final int RESPONDERS = 0;
    static final int RESPONSES = 1;

    /** By campaign: {@link #RESPONDERS} and {@link #RESPONSES}. */
    final Tallies totals = new Tallies(2);
    /** By campaign, then by day: how many customers by the days since their previous one. None of them empty. */
    private final Map<Integer, TreeMap<Integer, DayCounts>> days = new HashMap<>();

    private final BitSet unsaved = new BitSet();
    /** The campaign in the upper half, the day in the lower. */
    private final Set<Long> unsavedDays = new HashSet<>();

    private final BitSet unsent = new BitSet();

    /** Is told of the days that must be written. */
    interface UnsavedDays {
        /** {@code customers} is null when the day is empty now. */
        void day(int campaign, int day, DayCounts customers);
    }

    /** One response more (sign 1) or less (-1). */
    void count(int campaign, int sign) {
        add(campaign, RESPONSES, sign);
    }

    /** Replaces the days that a customer contributed; null is none. */
    void replace(ResponseHistory before, ResponseHistory after) {
        ResponseHistory.difference(before, after, this::addDay);
    }

    private void addDay(int campaign, int day, int daysSinceLast, int sign) {
        if (daysSinceLast == 0) {
            add(campaign, RESPONDERS, sign);
        }
        TreeMap<Integer, DayCounts> byDay = days.computeIfAbsent(campaign, c -> new TreeMap<>());
        DayCounts customers = byDay.computeIfAbsent(day, d -> new DayCounts());
        if (sign > 0) {
            customers.add(daysSinceLast);
        } else {
            customers.remove(daysSinceLast);
            if (customers.size() == 0) {
                byDay.remove(day);
            }
        }
        unsavedDays.add((long) campaign << Integer.SIZE | Integer.toUnsignedLong(day));
        unsent.set(campaign);
    }

    private void add(int campaign, int column, int amount) {
        totals.add(totals.row(campaign), column, amount);
        unsaved.set(campaign);
        unsent.set(campaign);
    }

    /** Puts a stored day back. */
    void restore(int campaign, int day, DayCounts customers) {
        days.computeIfAbsent(campaign, c -> new TreeMap<>()).put(day, customers);
    }

    /** Gives the campaigns whose totals changed since the last call. */
    void takeUnsaved(IntConsumer campaigns) {
        unsaved.stream().forEach(campaigns);
        unsaved.clear();
    }

    /** Gives the days that changed since the last call. */
    void takeUnsavedDays(UnsavedDays changed) {
        for (long key : unsavedDays) {
            int campaign = (int) (key >> Integer.SIZE);
            int day = (int) key;
            changed.day(campaign, day, days.get(campaign).get(day));
        }
        unsavedDays.clear();
    }

    /** Makes the next publication hold every campaign. */
    void markAllUnsent() {
        for (int row = 0; row < totals.size(); row++) {
            unsent.set(totals.key(row));
        }
    }

    /** Gives the block of every campaign that changed since the last call; null for one that is empty now. */
    void publish(BiConsumer<Integer, CampaignTotals> blocks) {
        unsent.stream()
                .forEach(campaign -> blocks.accept(
                        campaign,
                        CampaignBlock.of(
                                totals.valueOf(campaign, RESPONDERS),
                                totals.valueOf(campaign, RESPONSES),
                                days.getOrDefault(campaign, new TreeMap<>()))));
        unsent.clear();
    }
}
