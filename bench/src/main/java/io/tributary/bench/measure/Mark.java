package io.tributary.bench.measure;

/**
 * What the clocks showed at some number of facts.
 *
 * @param nanos of {@link System#nanoTime()}
 * @param contender CPU seconds of this process so far
 * @param broker CPU seconds of the broker's process so far
 * @param machine CPU seconds of all processes so far
 */
record Mark(long facts, long nanos, double contender, double broker, double machine) {

    static Mark now(long facts, long brokerPid) {
        return new Mark(
                facts, System.nanoTime(), CpuTime.ofThisProcess(), CpuTime.of(brokerPid), CpuTime.ofTheMachine());
    }

    Span until(Mark end) {
        double seconds = (end.nanos - nanos) / 1e9;
        double own = end.contender - contender;
        double brokers = end.broker - broker;
        double others = Math.max(0, end.machine - machine - own - brokers);
        double capacity = seconds * Runtime.getRuntime().availableProcessors();
        return new Span(end.facts - facts, seconds, own, brokers, capacity == 0 ? 0 : Math.min(1, others / capacity));
    }
}
