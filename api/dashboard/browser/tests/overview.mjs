import { assert, choose, count, eventually, exactMoney, kpisAre, percent } from "../expect.mjs";

const legend = (page, card) => () =>
  page
    .locator(`[data-card="${card}"] .legend button`)
    .evaluateAll((all) => all.map((each) => each.innerText.replace(/\s+/g, " ").trim()));

export const overview = {
  async "the overview shows what the API says"({ open, json }) {
    const { page } = await open("/");
    await page.waitForURL("**/overview");
    await kpisAre(page, json, "/api/kpis");
    await eventually(
      legend(page, "segments"),
      async () => {
        const { segmentData } = await json("/api/customer_segments");
        const total = segmentData.reduce((sum, row) => sum + row.count, 0);
        return segmentData.map((row) => `${row.segment} ${count(row.count)} ${percent(row.count / total)}`);
      },
      "segments",
    );
    await eventually(
      () =>
        page
          .locator('[data-card="top"] tbody tr')
          .evaluateAll((all) =>
            all.map((row) => [row.querySelector("a").textContent, row.lastElementChild.textContent]),
          ),
      async () =>
        (await json("/api/top_customers")).topCustomers.map((row) => [
          row.name ?? row.id,
          exactMoney(row.lifetimeValue),
        ]),
      "top customers",
    );
  },

  async "every chart has a table with the API's numbers"({ open, json }) {
    const { page } = await open("/overview");
    const tables = {
      segments: ["/api/customer_segments", (body) => body.segmentData.map((row) => count(row.count))],
      churn: ["/api/churn_risk", (body) => body.churnData.map((row) => count(row.count))],
      revenue: ["/api/monthly_revenue", (body) => body.revenueData.map((row) => exactMoney(row.revenue))],
      categories: [
        "/api/product_category_performance",
        (body) => body.categoryData.map((row) => exactMoney(row.revenue)),
      ],
      satisfaction: [
        "/api/customer_satisfaction",
        (body) => [5, 4, 3, 2, 1].map((score) => count(body.breakdown[score])),
      ],
    };
    for (const [card, [path, rows]] of Object.entries(tables)) {
      const place = page.locator(`[data-card="${card}"]`);
      await choose(page, place, "Show as table");
      await eventually(
        () => place.locator("tbody tr td:nth-child(2)").allTextContents(),
        async () => rows(await json(path)),
        card,
      );
    }
    await page.reload();
    await page.locator('[data-card="revenue"] tbody tr').first().waitFor();
  },

  async "a fact that comes in moves figures and feed, without being asked for"({ open, json, post }) {
    const { page } = await open("/overview");
    await kpisAre(page, json, "/api/kpis");
    await page.locator('[data-connection="open"]').waitFor();
    const { topCustomers } = await json("/api/top_customers");
    const { products } = await json("/api/products?limit=1");
    let asked = 0;
    page.on(
      "request",
      (request) => /\/api\/(kpis|customer_segments|monthly_revenue)/.test(request.url()) && (asked += 1),
    );
    const id = `browser-${Date.now()}`;
    await post("purchase_transactions", {
      transaction_id: id,
      customer_id: topCustomers[0].id,
      product_id: products[0].product_id,
      purchase_date: new Date().toISOString(),
      quantity: 1,
      total_amount: 54321.09,
    });
    await page.locator(".feed li", { hasText: "€54,321.09" }).first().waitFor({ timeout: 15_000 });
    await kpisAre(page, json, "/api/kpis");
    assert.equal(asked, 0, "figures are pushed and not asked for");
  },

  async "a key figure opens its breakdown"({ open, json }) {
    const { page } = await open("/overview");
    await page.locator('[data-kpi="Total Orders"]').click();
    const drawer = page.getByRole("dialog");
    await eventually(
      () => drawer.locator(".shares dd").first().textContent(),
      async () => {
        const { kpiData } = await json("/api/kpis?segment=High%20Value");
        return count(kpiData.find((kpi) => kpi.label === "Total Orders").value);
      },
      "orders of the high segment",
    );
    await page.keyboard.press("Escape");
    await drawer.waitFor({ state: "hidden" });
  },

  async "a chart is saved as picture and as file"({ open, json }) {
    const { page } = await open("/overview");
    const card = page.locator('[data-card="segments"]');
    await card.scrollIntoViewIfNeeded();
    await card.locator(".main-svg").first().waitFor();
    const save = async (name) => {
      const [download] = await Promise.all([page.waitForEvent("download"), choose(page, card, name)]);
      const chunks = [];
      for await (const chunk of await download.createReadStream()) {
        chunks.push(chunk);
      }
      return [download.suggestedFilename(), Buffer.concat(chunks)];
    };
    const [csvName, csv] = await save("Download CSV");
    assert.equal(csvName, "tributary-segments.csv");
    const { segmentData } = await json("/api/customer_segments");
    assert.deepEqual(
      csv
        .toString()
        .trim()
        .split("\r\n")
        .slice(1)
        .map((line) => line.split(",").slice(0, 2).join()),
      segmentData.map((row) => `${row.segment},${row.count}`),
    );
    const [pngName, png] = await save("Download PNG");
    assert.equal(pngName, "tributary-segments.png");
    assert.equal(png.subarray(1, 4).toString(), "PNG");
    assert.ok(png.length > 5000);
  },

  async "the map leads to a customer, and the first figure does not wait for it"({ open }) {
    const { page } = await open("/overview", { map: true });
    await page.locator("[data-kpi]").first().waitFor();
    const early = await page.evaluate(() =>
      performance.getEntriesByType("resource").some((entry) => /scatter3d/.test(entry.name)),
    );
    assert.equal(early, false);
    const card = page.locator('[data-card="map"]');
    await card.scrollIntoViewIfNeeded();
    await card.locator(".gl-container canvas").first().waitFor({ state: "attached", timeout: 30_000 });
    await choose(page, card, "Show as table");
    const first = card.locator("tbody tr").first();
    const id = await first.locator("td").first().textContent();
    await first.click();
    await page.waitForURL(`**/customers/${encodeURIComponent(id)}`);
  },
};
