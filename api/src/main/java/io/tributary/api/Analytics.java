package io.tributary.api;

import io.tributary.api.broker.DataDirectory;
import io.tributary.api.config.QuerySettings;
import io.tributary.api.query.RfmQueries;
import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.feed.Feed;
import io.tributary.api.readmodel.feed.Following;
import io.tributary.api.readmodel.figures.DashboardFigures;
import io.tributary.api.readmodel.search.CustomerSearch;
import io.tributary.api.readmodel.sql.SqlQueries;
import io.tributary.api.stream.StreamsRuntime;
import java.time.InstantSource;

/**
 * The read model with what keeps it up to date, and the questions to it that hold something of their own.
 *
 * @param feed what keeps it up to date, if anything does
 */
record Analytics(ReadModel model, Following feed, CustomerSearch search, SqlQueries sql, DashboardFigures dashboard) {

    static Analytics start(
            QuerySettings settings, DataDirectory data, Messaging messaging, Processing processing, Parts parts) {
        ReadModel model = parts.add(settings.readModel() ? ReadModel.open(data.readModel()) : ReadModel.off());
        CustomerSearch search = parts.add(new CustomerSearch());
        Following feed = settings.readModel() ? feed(model, messaging, parts) : Following.NOTHING;
        SqlQueries sql = parts.add(new SqlQueries(
                model, new SqlQueries.Limits(settings.seconds(), settings.rows()), InstantSource.system()));
        search.start(model);
        DashboardFigures dashboard = new DashboardFigures(
                processing::figures,
                new RfmQueries(processing.stores(), processing.yardstick()),
                model,
                processing.retentionWindowDays());
        return new Analytics(model, feed, search, sql, dashboard);
    }

    private static Following feed(ReadModel model, Messaging messaging, Parts parts) {
        return parts.add(Feed.start(
                model,
                messaging.admin(),
                messaging.bootstrapServers(),
                messaging.topics(),
                store -> StreamsRuntime.changelog(messaging.topics().prefix(), store),
                messaging.registry()));
    }
}
