package io.tributary.bench.measure;

/**
 * A part of a run.
 *
 * @param facts taken in meanwhile
 * @param seconds by the clock on the wall
 * @param contenderCpuSeconds user and system
 * @param brokerCpuSeconds user and system
 * @param otherLoad the share of the machine's cores, 0 to 1, that other processes had: what makes a figure doubtful
 */
public record Span(long facts, double seconds, double contenderCpuSeconds, double brokerCpuSeconds, double otherLoad) {

    public double factsPerSecond() {
        return facts / seconds;
    }

    public double contenderCpuPerMillion() {
        return contenderCpuSeconds / facts * 1e6;
    }

    public double brokerCpuPerMillion() {
        return brokerCpuSeconds / facts * 1e6;
    }
}
