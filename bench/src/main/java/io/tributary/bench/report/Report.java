package io.tributary.bench.report;

import io.tributary.bench.burst.BurstResult;
import io.tributary.bench.deadlines.Deadlines;
import io.tributary.bench.freshness.Freshness;
import io.tributary.bench.instances.InstancesResult;
import io.tributary.bench.lists.ListsResult;
import io.tributary.bench.live.LiveResult;
import io.tributary.bench.measure.Machine;
import io.tributary.bench.served.Served;
import java.util.List;
import java.util.Optional;

/**
 * All that a run found.
 *
 * @param date of its start, ISO 8601, UTC
 * @param commit of the sources, where git knows it
 * @param command that does it again
 * @param rounds how often each contender ran
 */
public record Report(
        String date,
        Optional<String> commit,
        Machine machine,
        String command,
        int rounds,
        List<Target> targets,
        List<Row> rows,
        Optional<Freshness> freshness,
        Optional<Deadlines> deadlines,
        Optional<ListsResult> lists,
        Optional<Served> served,
        Optional<LiveResult> live,
        Optional<BurstResult> burst,
        Optional<InstancesResult> instances,
        List<MicroResult> operations) {}
