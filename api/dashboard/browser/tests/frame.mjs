import { assert, eventually, kpi, kpisAre } from "../expect.mjs";

export const frame = {
  async "a click on the connection holds figures, and another lets them go on"({ open, json, post }) {
    const { page } = await open("/overview");
    await kpisAre(page, json, "/api/kpis");
    await page.locator('[data-connection="open"]').click();
    await page.locator('[data-connection="paused"]').waitFor();
    const before = await kpi(page, "Total Revenue")();
    const { topCustomers } = await json("/api/top_customers");
    const { products } = await json("/api/products?limit=1");
    const revenue = async () => (await json("/api/kpis")).kpiData.find((each) => each.label === "Total Revenue").value;
    const known = await revenue();
    await post("purchase_transactions", {
      transaction_id: `paused-${Date.now()}`,
      customer_id: topCustomers[0].id,
      product_id: products[0].product_id,
      purchase_date: new Date().toISOString(),
      quantity: 1,
      total_amount: 4321,
    });
    await eventually(async () => (await revenue()) >= known + 4321, true, "revenue of the API");
    // Another page is told; this one is not.
    const { page: other } = await open("/overview");
    await kpisAre(other, json, "/api/kpis");
    assert.equal(await kpi(page, "Total Revenue")(), before);
    await page.getByRole("button", { name: /^Paused.*go on with live updates$/ }).click();
    await kpisAre(page, json, "/api/kpis");
  },

  async "the reader's own settings say how figures are written, and set the theme"({ open, json }) {
    const { page } = await open("/overview");
    await page.getByRole("button", { name: "Your settings" }).click();
    const menu = page.getByRole("region", { name: "Your settings" });
    const { locale, currency } = await json("/api/display");
    await menu.getByText(locale, { exact: true }).waitFor();
    await menu.getByText(currency, { exact: true }).waitFor();
    await menu.getByText("Dark", { exact: true }).click();
    await eventually(() => page.evaluate(() => document.documentElement.dataset.theme), "dark", "theme");
    await menu.getByRole("link", { name: "API, to browse and try out" }).waitFor();
    await page.keyboard.press("Escape");
    await menu.waitFor({ state: "hidden" });
  },
};
