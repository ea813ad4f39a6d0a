package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.tributary.api.query.BusinessTime;
import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.analysis.CrossSelling;
import io.tributary.api.readmodel.analysis.CustomerProducts;
import io.tributary.api.readmodel.analysis.DeadLetterCounts;
import io.tributary.api.readmodel.analysis.Quality;
import io.tributary.api.readmodel.analysis.Satisfaction;
import io.tributary.api.readmodel.analysis.Summaries;
import io.tributary.api.readmodel.analysis.Trends;
import io.tributary.api.readmodel.export.Exports;
import io.tributary.topology.figures.Figures;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** All that is answered under {@code /api/analyses}, and what belongs to it elsewhere. */
public final class AnalysisRoutes {
    private final ReadModel model;
    private final Supplier<Figures> everybody;
    private final Supplier<Map<String, Long>> counters;
    private final Supplier<Instant> time;

    /**
     * Analyses of a read model.
     *
     * @param everybody everybody's figures as of now, with those of former days
     * @param counters what became of records, by the names of {@link io.tributary.topology.summary.Counters}
     */
    public AnalysisRoutes(
            ReadModel model, Supplier<Figures> everybody, Supplier<Map<String, Long>> counters, BusinessTime time) {
        this(model, everybody, counters, time::asOf);
    }

    AnalysisRoutes(
            ReadModel model,
            Supplier<Figures> everybody,
            Supplier<Map<String, Long>> counters,
            Supplier<Instant> time) {
        this.model = model;
        this.everybody = everybody;
        this.counters = counters;
        this.time = time;
    }

    public void addTo(RoutesConfig routes) {
        AnalysisAnswers answers = new AnalysisAnswers(new Exports(model));
        new CrossSellingResource(new CrossSelling(model), answers, time).addTo(routes);
        new SummariesResource(new Summaries(model), answers, time).addTo(routes);
        new SatisfactionResource(new Satisfaction(model), answers, time).addTo(routes);
        new TrendsResource(new Trends(model), everybody, answers, time).addTo(routes);
        new CustomerProductsResource(new CustomerProducts(model), answers, time).addTo(routes);
        new QualityResource(new Quality(model), new DeadLetterCounts(model), counters, answers, time).addTo(routes);
    }
}
