import { assert, choose, eventually } from "../expect.mjs";

const shown = (page) => page.locator(".sankey .place").first().waitFor();
const place = (page, id) => page.locator(`[data-place="${id}"]`);

export const flow = {
  async "the flow has every node of the running topology, and one leads to what it is about"({ open, json }) {
    const { page } = await open("/flow?all=true");
    await shown(page);
    const { nodes, links } = await json("/api/lineage");
    const linked = new Set(links.flatMap((link) => [link.source, link.target]));
    const wanted = nodes
      .filter(({ id, kind }) => linked.has(id) && kind !== "source" && kind !== "sink")
      .map(({ label }) => label);
    const labels = await page.locator(".place text").allTextContents();
    assert.deepEqual(labels.filter((label) => !label.endsWith("↺")).sort(), wanted.sort());
    await place(page, "processor:fold-facts").click();
    await page.waitForURL("**at=processor*");
    await page.getByRole("region", { name: "fold-facts" }).getByText("Comes from").waitFor();
    assert.equal(await place(page, "processor:fold-facts").getAttribute("aria-pressed"), "true");
    assert.match(await place(page, "store:timeline").getAttribute("class"), / on/);
    // By keyboard, and on to a link.
    await place(page, "topic:cdp.population").focus();
    await page.keyboard.press("Enter");
    const details = page.getByRole("region", { name: "cdp.population" });
    await details.locator(".flow-list button", { hasText: "Totals" }).click();
    await page.getByRole("region", { name: "cdp.population → Totals" }).waitFor();
    assert.ok((await page.locator(".ribbon.off").count()) > 0);
    await page.reload();
    await page.getByRole("button", { name: "Let go" }).click();
    await page.waitForFunction(() => document.querySelectorAll(".ribbon.off").length === 0);
    await page.getByRole("region", { name: "Largest flows" }).waitFor();
  },

  async "what flows is told while it flows, on the link and as a table"({ open, json, post }) {
    const { page } = await open("/flow?all=true&at=topic:cdp.purchase-transactions");
    await shown(page);
    const { topCustomers } = await json("/api/top_customers");
    const { products } = await json("/api/products?limit=1");
    for (let i = 0; i < 30; i += 1) {
      await post("purchase_transactions", {
        transaction_id: `flow-${Date.now()}-${i}`,
        customer_id: topCustomers[0].id,
        product_id: products[0].product_id,
        purchase_date: new Date().toISOString(),
        quantity: 1,
        total_amount: 1,
      });
    }
    const speed = page.getByRole("region", { name: "cdp.purchase-transactions" }).locator(".flow-list b").last();
    await eventually(async () => /\d\/s$/.test(await speed.textContent()), true, "the rate of purchases");
    await page.locator(".speed.on", { hasText: "/s" }).first().waitFor();
    const card = page.getByRole("region", { name: "What flows where" });
    await choose(page, card, "Show as table");
    const row = card.locator("tbody tr", { hasText: "fold-facts" }).filter({ hasText: "purchase-transactions" });
    await eventually(
      async () => Number((await row.locator("td").last().textContent()).replaceAll(",", "")),
      async () =>
        (await json("/api/lineage")).links.find(
          (link) =>
            link.source === "topic:cdp.purchase-transactions" && link.target === "source:from-purchase-transactions",
        ).records,
      "records of purchases",
    );
    await choose(page, card, "Show as flow");
    await shown(page);
  },

  async "small flows are one until one wants them apart, and columns say what they are made of"({ open, json }) {
    const { page } = await open("/flow");
    await shown(page);
    const several = page.locator('[data-place^="several"]').first();
    await several.click();
    await page.getByText("Put together, since little flows there").waitFor();
    await page.getByRole("button", { name: "Put small flows together" }).click();
    await page.waitForFunction(() => document.querySelector('[data-place^="several"]') === null);
    await page.locator(".ant-segmented-item", { hasText: "By column" }).click();
    await page.waitForURL("**view=columns*");
    await place(page, "group:purchases").click();
    const { nodes } = await json("/api/lineage?view=columns");
    const { columns } = nodes.find(({ id }) => id === "group:purchases");
    await eventually(
      () => page.getByRole("region", { name: "Purchases" }).locator(".flow-made > div").allTextContents(),
      columns.map(({ name, sources }) => `${name}${sources.join(", ")}`),
      "columns of a group",
    );
  },
};
