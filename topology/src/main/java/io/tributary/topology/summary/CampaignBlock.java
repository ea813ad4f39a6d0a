package io.tributary.topology.summary;

import io.tributary.schemas.avro.CampaignTotals;
import io.tributary.schemas.avro.ResponseDay;
import io.tributary.topology.profile.DayCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/** The published form of a campaign's results, and how two of them become one. */
final class CampaignBlock {
    private static final Comparator<ResponseDay> ORDER =
            Comparator.comparingInt(ResponseDay::getDay).thenComparingInt(ResponseDay::getDaysSinceLast);

    private CampaignBlock() {}

    /**
     * The block; null when all is 0.
     *
     * @param days by day, customers by the days since their previous one
     */
    static CampaignTotals of(long responders, long responses, SortedMap<Integer, DayCounts> days) {
        if (responders == 0 && responses == 0 && days.isEmpty()) {
            return null;
        }
        List<ResponseDay> list = new ArrayList<>();
        days.forEach((day, customers) -> {
            for (int i = 0; i < customers.size(); i++) {
                list.add(new ResponseDay(day, customers.day(i), (long) customers.count(i)));
            }
        });
        return new CampaignTotals(responders, responses, list);
    }

    /** Both together. */
    static CampaignTotals merge(CampaignTotals a, CampaignTotals b) {
        return new CampaignTotals(
                Math.addExact(a.getResponders(), b.getResponders()),
                Math.addExact(a.getResponses(), b.getResponses()),
                merge(a.getResponseDays(), b.getResponseDays()));
    }

    /** Both lists are in order, and so is what becomes of them. */
    private static List<ResponseDay> merge(List<ResponseDay> a, List<ResponseDay> b) {
        List<ResponseDay> merged = new ArrayList<>(Math.max(a.size(), b.size()));
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            ResponseDay x = a.get(i);
            ResponseDay y = b.get(j);
            int order = ORDER.compare(x, y);
            if (order == 0) {
                long customers = Math.addExact(x.getCustomers(), y.getCustomers());
                if (customers != 0) {
                    merged.add(new ResponseDay(x.getDay(), x.getDaysSinceLast(), customers));
                }
            } else {
                merged.add(order < 0 ? x : y);
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        merged.addAll(a.subList(i, a.size()));
        merged.addAll(b.subList(j, b.size()));
        return merged;
    }
}
