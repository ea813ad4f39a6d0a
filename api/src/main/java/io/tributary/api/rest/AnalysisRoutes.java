package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.tributary.api.query.BusinessTime;
import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.analysis.CrossSelling;
import io.tributary.api.readmodel.export.Exports;
import java.time.Instant;
import java.util.function.Supplier;

/** All that is answered under {@code /api/analyses}, and what belongs to it elsewhere. */
public final class AnalysisRoutes {
    private final ReadModel model;
    private final Supplier<Instant> time;

    /** Analyses of a read model. */
    public AnalysisRoutes(ReadModel model, BusinessTime time) {
        this(model, time::asOf);
    }

    AnalysisRoutes(ReadModel model, Supplier<Instant> time) {
        this.model = model;
        this.time = time;
    }

    public void addTo(RoutesConfig routes) {
        AnalysisAnswers answers = new AnalysisAnswers(new Exports(model));
        new CrossSellingResource(new CrossSelling(model), answers, time).addTo(routes);
    }
}
