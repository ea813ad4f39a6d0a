package io.tributary.api.demo.shop;

/** Everything that a shop is made of, put together. */
final class World {
    final ShopPlan plan;
    final Assortment assortment;
    final Advertising advertising;
    final Clientele clientele;
    final Outbox outbox = new Outbox();
    final Transport transport = new Transport(outbox);
    final Visits visits;
    final Contracts contracts;

    World(ShopPlan plan) {
        this.plan = plan;
        assortment = new Assortment(plan);
        advertising = new Advertising(plan);
        clientele = new Clientele(plan, assortment);
        visits = new Visits(assortment, advertising, transport);
        contracts = new Contracts(plan, assortment, transport);
    }
}
