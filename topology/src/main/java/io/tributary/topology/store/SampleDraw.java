package io.tributary.topology.store;

import io.tributary.schemas.avro.SamplePart;
import io.tributary.schemas.avro.SampleRequest;
import io.tributary.schemas.avro.SampledCustomer;
import io.tributary.topology.profile.DayCounts;
import io.tributary.topology.profile.Profile;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts together what a task lends to a sample, some customers at a time, so that facts don't wait for it. Not
 * thread-safe.
 */
public final class SampleDraw {
    private static final int PART = 2_000;

    private final Customers customers;
    private final List<String> ids;
    private final int level;
    private final SampleRequest request;
    private final List<SampledCustomer> drawn = new ArrayList<>();
    private int next;

    SampleDraw(Customers customers, List<String> ids, int level, SampleRequest request) {
        this.customers = customers;
        this.ids = ids;
        this.level = level;
        this.request = request;
    }

    /** Looks at that many customers more; true when that were all. */
    public boolean step(int most) {
        int end = Math.min(ids.size(), next + most);
        for (; next < end; next++) {
            Profile profile = customers.stored(ids.get(next));
            if (profile != null && profile.isKnown() && profile.hasPurchase()) {
                drawn.add(describe(profile));
            }
        }
        return next == ids.size();
    }

    private SampledCustomer describe(Profile p) {
        DayCounts days = p.purchaseDays();
        int before = 0;
        while (before < days.size() && days.day(before) < request.getSplitDay()) {
            before++;
        }
        return new SampledCustomer(
                Sample.hash(p.customerId()),
                days.day(0),
                days.day(days.size() - 1),
                days.size(),
                p.lifetimeMinor(),
                before == 0 ? days.day(0) : days.day(before - 1),
                before);
    }

    /** The parts of the sample: at least one, so that a task without customers answers too. */
    public List<SamplePart> parts() {
        int count = Math.max(1, (drawn.size() + PART - 1) / PART);
        List<SamplePart> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            List<SampledCustomer> part = drawn.subList(i * PART, Math.min(drawn.size(), (i + 1) * PART));
            parts.add(new SamplePart(request.getRound(), count, level, new ArrayList<>(part)));
        }
        return parts;
    }
}
