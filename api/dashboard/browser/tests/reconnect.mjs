import { kpisAre } from "../expect.mjs";

export const reconnect = {
  async "a lost connection is said, and heals when the server is back"({ open, json, post, restart }) {
    const { page, complaints } = await open("/overview");
    await kpisAre(page, json, "/api/kpis");
    await page.locator('[data-connection="open"]').waitFor();
    const lost = page.getByText("Connection lost.").waitFor({ timeout: 60_000 });
    await restart();
    await lost;
    await page.locator('[data-connection="open"]').waitFor({ timeout: 30_000 });
    await page.getByText("Connection lost.").waitFor({ state: "hidden" });
    const { topCustomers } = await json("/api/top_customers");
    const { products } = await json("/api/products?limit=1");
    await post("purchase_transactions", {
      transaction_id: `after-${Date.now()}`,
      customer_id: topCustomers[0].id,
      product_id: products[0].product_id,
      purchase_date: new Date().toISOString(),
      quantity: 1,
      total_amount: 1000,
    });
    await kpisAre(page, json, "/api/kpis");
    // That the server was away, Chromium says itself.
    complaints.splice(0, complaints.length, ...complaints.filter((each) => !/WebSocket|ERR_|50\d/.test(each)));
  },
};
