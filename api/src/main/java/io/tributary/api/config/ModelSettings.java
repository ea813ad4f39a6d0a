package io.tributary.api.config;

/**
 * How it is foretold what customers will do.
 *
 * @param churnModel which model of purchases churn risk and predictions follow
 * @param refitHours hours between two scheduled fits of the models
 */
public record ModelSettings(ChurnModelName churnModel, int refitHours) {
    public ModelSettings {
        Settings.REFIT_HOURS.check(refitHours);
    }
}
