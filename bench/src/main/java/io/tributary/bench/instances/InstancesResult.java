package io.tributary.bench.instances;

/**
 * What happens to questions and figures while instances come and go.
 *
 * @param facts that were taken in, repeats included
 * @param rate of facts a second meanwhile
 * @param killed two instances with standbys, one is killed
 * @param killedAlone the same without standbys
 * @param added a third instance is added to two: seconds until each has its share
 * @param restarted three instances are restarted in good order, one after the other
 */
public record InstancesResult(
        long facts, int rate, Takeover killed, Takeover killedAlone, double added, Takeover restarted) {}
