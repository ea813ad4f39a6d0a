import { assert, choose, count, eventually, kpisAre } from "../expect.mjs";

export const filters = {
  async "a click on a part filters the rest, chips say so, and one click clears"({ open, json }) {
    const { page } = await open("/overview");
    await kpisAre(page, json, "/api/kpis");
    await page.locator('[data-card="segments"] .legend button', { hasText: "High Value" }).click();
    await page.waitForURL("**/overview?segment=High+Value");
    await kpisAre(page, json, "/api/kpis?segment=High%20Value");
    // The chart that was clicked still shows what else there is to choose; the others are narrowed.
    assert.equal(await page.locator('[data-card="segments"] .legend button').count(), 3);
    assert.equal(await page.locator('[data-card="segments"] .legend button[aria-pressed="true"]').count(), 1);
    await eventually(
      () =>
        page
          .locator('[data-card="churn"] .legend b')
          .count()
          .then(async () => page.locator('[data-card="churn"] .plot').first().getAttribute("aria-label")),
      async () => {
        const { churnData } = await json("/api/churn_risk?segment=High%20Value");
        return `Churn risk: ${churnData.map((row) => `${row.risk} ${count(row.count)}`).join(", ")}`;
      },
      "churn of the high segment",
    );
    await page.locator('[data-card="churn"] .legend button', { hasText: "Low" }).click();
    await kpisAre(page, json, "/api/kpis?segment=High%20Value&churn=Low");
    assert.equal(await page.locator(".chip").count(), 2);
    await page.getByRole("button", { name: "Remove filter Segment: High Value" }).click();
    await kpisAre(page, json, "/api/kpis?churn=Low");
    await page.getByRole("button", { name: "Clear all" }).click();
    await page.waitForURL("**/overview");
    await kpisAre(page, json, "/api/kpis");
    await page.goBack();
    await kpisAre(page, json, "/api/kpis?churn=Low");
  },

  async "a click on a bar, a month and a row of a table filters"({ open, json }) {
    const { page } = await open("/overview");
    const revenue = page.locator('[data-card="revenue"]');
    await revenue.locator(".main-svg").first().waitFor();
    const { revenueData } = await json("/api/monthly_revenue");
    const third = revenueData.at(-3).month;
    const marker = revenue
      .locator(".scatterlayer .trace")
      .first()
      .locator(".point")
      .nth(revenueData.length - 3);
    const box = await marker.boundingBox();
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForURL(`**/overview?from=${third}-01&to=${third}-*`);
    const search = new URL(page.url()).search;
    await kpisAre(page, json, `/api/kpis${search}`);
    await page.getByRole("button", { name: "Clear all" }).click();

    const categories = page.locator('[data-card="categories"]');
    await categories.scrollIntoViewIfNeeded();
    await categories.locator(".bars .point path").last().click({ force: true });
    await page.waitForURL("**/overview?category=*");
    const category = new URL(page.url()).searchParams.get("category");
    assert.equal(category, (await json("/api/product_category_performance")).categoryData[0].category);
    await kpisAre(page, json, `/api/kpis?category=${encodeURIComponent(category)}`);
    await page.getByRole("button", { name: "Clear all" }).click();

    const churn = page.locator('[data-card="churn"]');
    await choose(page, churn, "Show as table");
    await churn.locator("tbody tr", { hasText: "Medium" }).click();
    await page.waitForURL("**/overview?churn=Medium");
    await kpisAre(page, json, "/api/kpis?churn=Medium");
  },

  async "the filter bar sets what the address says, and the other way round"({ open, json }) {
    const { page } = await open("/overview?segment=Low+Value&from=2026-01-01&to=2026-06-30");
    await kpisAre(page, json, "/api/kpis?segment=Low%20Value&from=2026-01-01&to=2026-06-30");
    await page.locator(".filterbar .ant-select").first().click();
    await page.locator(".ant-select-item-option", { hasText: "Medium Value" }).click();
    await page.waitForURL("**/overview?segment=Medium+Value&from=2026-01-01&to=2026-06-30");
    await page.locator(".filterbar .ant-dropdown-trigger").click();
    await page.getByRole("button", { name: "Last 90 days" }).click();
    await eventually(() => new URL(page.url()).searchParams.get("to"), new Date().toISOString().slice(0, 10), "to");
    await kpisAre(page, json, `/api/kpis${new URL(page.url()).search}`);
  },

  async "an empty answer says what to do"({ open }) {
    const { page } = await open("/overview?category=nothing+of+the+kind");
    await page.locator('[data-card="top"] .state').getByRole("button", { name: "Clear filters" }).click();
    await page.waitForURL("**/overview");
    await page.locator('[data-card="top"] tbody tr').first().waitFor();
  },
};
