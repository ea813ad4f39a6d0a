package io.tributary.api.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.api.LiveServer;
import io.tributary.api.oracle.HostileShop;
import io.tributary.api.oracle.Oracle;
import io.tributary.api.readmodel.FilledReadModel;
import io.tributary.api.readmodel.ReadModel;
import io.tributary.api.readmodel.figures.DashboardFigures;
import io.tributary.topology.figures.Figures;
import io.tributary.topology.summary.Population;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;

/** The figures behind a real HTTP server, over a read model that holds a hostile shop; the totals of everybody are empty. */
final class FiguresServer implements AutoCloseable {
    private final ReadModel model;
    private final RestServer http;
    private final Oracle truth;

    FiguresServer(Path directory) throws SQLException {
        HostileShop.write(directory.resolve("shop"), 8, 120, 20);
        truth = Oracle.of(directory.resolve("shop"), HostileShop.AS_OF);
        model = FilledReadModel.open(directory.resolve("model"), truth.tables());
        Figures nobody = new Figures(new Population().snapshot(), HostileShop.AS_OF, 90);
        DashboardFigures figures = new DashboardFigures(() -> nobody, null, model, 90);
        http = new RestServer(routes -> {
            new FiguresResource(figures).addTo(routes);
            new RfmResource(figures).addTo(routes);
            new PlotlyResource(figures).addTo(routes);
        });
    }

    /** What the answers must say. */
    Oracle truth() {
        return truth;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.get(path);
    }

    /** The body of a successful answer. */
    JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " " + answer.body());
        }
        return LiveServer.parse(answer.body());
    }

    @Override
    public void close() throws SQLException {
        http.close();
        model.close();
    }
}
