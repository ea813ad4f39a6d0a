package io.tributary.api.config;

/** The models of purchases that scores can follow; docs/metrics.md says how they differ. */
public enum ChurnModelName {
    MBG_NBD,
    BG_NBD
}
