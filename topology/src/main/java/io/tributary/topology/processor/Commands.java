package io.tributary.topology.processor;

/** What people may ask of the topology: names in the topic of commands. */
public final class Commands {
    /** Fit the models anew, now. */
    public static final String FIT_MODELS = "FIT_MODELS";

    private Commands() {}
}
