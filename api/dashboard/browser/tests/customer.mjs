import { assert, count, eventually, exactMoney } from "../expect.mjs";

const column = (page, name) => () => page.locator(`[data-column="${name}"] dd`).textContent({ timeout: 10_000 });

export const customer = {
  async "a customer's page shows what the API says, and follows it"({ open, json, post }) {
    const { customers } = await json("/api/customers?sort=-total_purchases&limit=1");
    const id = customers[0].customer_id;
    const path = `/api/customers/${encodeURIComponent(id)}`;
    const { page } = await open(`/customers/${encodeURIComponent(id)}`);
    const now = () => json(path);
    await eventually(
      column(page, "total_lifetime_value"),
      async () => exactMoney((await now()).total_lifetime_value),
      "lifetime value",
    );
    await eventually(column(page, "total_purchases"), async () => count((await now()).total_purchases), "purchases");
    assert.equal(await page.locator("[data-column]").count(), 38);
    const why = await json(`${path}/explain`);
    await page.getByText(why.scores.churn_risk_score.sentence).waitFor();
    await page.getByText(why.scores.rfm_segment.sentence).waitFor();
    await page.locator(".value-card .main-svg").first().waitFor();

    await page.locator('[data-connection="open"]').waitFor();
    const { products } = await json("/api/products?limit=1");
    await post("purchase_transactions", {
      transaction_id: `page-${Date.now()}`,
      customer_id: id,
      product_id: products[0].product_id,
      purchase_date: new Date().toISOString(),
      quantity: 3,
      total_amount: 77.77,
    });
    await eventually(
      column(page, "total_lifetime_value"),
      async () => exactMoney((await now()).total_lifetime_value),
      "lifetime value after a purchase",
    );
    await page.locator(".tl li", { hasText: "€77.77" }).first().waitFor({ timeout: 15_000 });
  },

  async "the timeline goes on as one scrolls, by kind, and as orders"({ open, json }) {
    const { customers } = await json("/api/customers?sort=-total_purchases&limit=1");
    const id = encodeURIComponent(customers[0].customer_id);
    const { page } = await open(`/customers/${id}`);
    const rows = page.locator(".tl li");
    await rows.first().waitFor();
    const first = await rows.count();
    const { timeline } = await json(`/api/customers/${id}/timeline?limit=1000`);
    await eventually(
      async () => {
        await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
        return (await rows.count()) > first || first === timeline.length;
      },
      true,
      "more facts",
    );
    const kinds = page.getByRole("radiogroup", { name: "Kind" });
    await kinds.getByText("Visits").click();
    const visits = await json(`/api/customers/${id}/timeline?kind=session&limit=30`);
    await eventually(
      () =>
        page
          .locator(".tl .k-visit")
          .count()
          .then((n) => n >= Math.min(visits.timeline.length, 1)),
      true,
      "visits",
    );
    assert.equal(await page.locator(".tl .k-purchase").count(), 0);
    await kinds.getByText("Orders").click();
    await eventually(
      () => page.locator("main table tbody tr").count(),
      async () => (await json(`/api/customers/${id}/orders?limit=100`)).orders.length,
      "orders",
    );
  },

  async "what a column means is said by keyboard too"({ open, json }) {
    const { customers } = await json("/api/customers?limit=1");
    const { page } = await open(`/customers/${encodeURIComponent(customers[0].customer_id)}`);
    await page.locator('[data-column="average_order_value"] button').focus();
    await page.getByText("Lifetime value divided by orders.").waitFor();
  },

  async "nobody of an id, and no page of an address, say what to do"({ open }) {
    const { page, complaints } = await open("/customers/nobody%20of%20that%20id");
    await page.getByText("Nobody is known as nobody of that id").waitFor();
    await page.locator("main").getByRole("link", { name: "Go to the overview" }).click();
    await page.waitForURL("**/overview");
    // Chromium itself says that an address answered 404.
    complaints.splice(0, complaints.length, ...complaints.filter((each) => !/404/.test(each)));
  },
};
