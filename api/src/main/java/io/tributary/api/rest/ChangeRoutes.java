package io.tributary.api.rest;

import io.javalin.config.RoutesConfig;
import io.tributary.api.change.EntityChanges;
import io.tributary.api.change.OrderChanges;
import io.tributary.api.change.OrderOwners;
import io.tributary.api.change.Writing;
import io.tributary.api.position.TokenCodec;
import io.tributary.api.query.StoredRows;
import io.tributary.schemas.source.SourceTable;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** All that can be changed over the API (docs/changes.md): customers, products, campaigns, and the status of orders. */
public final class ChangeRoutes {
    private final StoredRows rows;
    private final OrderOwners owners;
    private final Writing writing;
    private final StoredAnswers answers;
    private final TokenCodec tokens;
    private final int maxBodyBytes;

    public ChangeRoutes(
            StoredRows rows,
            OrderOwners owners,
            Writing writing,
            StoredAnswers answers,
            TokenCodec tokens,
            int maxBodyBytes) {
        this.rows = rows;
        this.owners = owners;
        this.writing = writing;
        this.answers = answers;
        this.tokens = tokens;
        this.maxBodyBytes = maxBodyBytes;
    }

    public void addTo(RoutesConfig routes) {
        add(routes, SourceTable.CUSTOMER_INFO, "customer", answers::customer);
        add(routes, SourceTable.PRODUCT_CATALOG, "product", id -> answers.entity(SourceTable.PRODUCT_CATALOG, id));
        add(
                routes,
                SourceTable.MARKETING_CAMPAIGNS,
                "campaign",
                id -> answers.entity(SourceTable.MARKETING_CAMPAIGNS, id));
        OrderChanges orders = new OrderChanges(rows::row, rows::purchases, owners::of, writing);
        new OrderChangesResource(orders, answers::order, new ChangeAnswers(tokens), maxBodyBytes).addTo(routes);
    }

    private void add(
            RoutesConfig routes,
            SourceTable table,
            String noun,
            Function<String, Optional<Map<String, Object>>> answer) {
        EntityChanges changes = new EntityChanges(
                table, noun, rows::row, writing, () -> UUID.randomUUID().toString());
        new EntityChangesResource("/api/" + noun + 's', changes, answer, new ChangeAnswers(tokens), maxBodyBytes)
                .addTo(routes);
    }
}
