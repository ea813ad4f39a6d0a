package io.tributary.topology.scoring;

import io.tributary.topology.model.BgNbd;
import io.tributary.topology.model.MbgNbd;
import io.tributary.topology.model.PurchaseModel;
import io.tributary.topology.model.PurchaseParameters;

/** Which model of purchases the scores follow. */
public enum ChurnModel {
    /** Customers may leave after each purchase, the first included. */
    MBG_NBD("MBG/NBD"),
    /** Customers may leave after each repeat purchase: whoever bought once is alive for ever. */
    BG_NBD("BG/NBD");

    private final String label;

    ChurnModel(String label) {
        this.label = label;
    }

    /** What papers and answers call it. */
    public String label() {
        return label;
    }

    PurchaseModel with(PurchaseParameters parameters) {
        return this == MBG_NBD ? new MbgNbd(parameters) : new BgNbd(parameters);
    }
}
