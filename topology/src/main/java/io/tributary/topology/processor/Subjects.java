package io.tributary.topology.processor;

/** What broadcasts are about. */
final class Subjects {
    static final String PRODUCT = "PRODUCT";
    static final String CAMPAIGN = "CAMPAIGN";
    static final String POSITION = "POSITION";
    static final String CLOCK = "CLOCK";
    static final String CUT_POINTS = "CUT_POINTS";
    static final String MODELS = "MODELS";
    static final String SAMPLE = "SAMPLE";

    private Subjects() {}
}
