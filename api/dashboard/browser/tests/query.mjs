import { assert, count, eventually } from "../expect.mjs";

const SEGMENTS = "SELECT customer_segment, count(*) AS customers FROM customer_360 GROUP BY ALL ORDER BY 1";

async function write(page, sql) {
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("Delete");
  await page.keyboard.insertText(sql);
}

const answer = (page) => page.getByRole("region", { name: "Answer", exact: true });

async function ask(address, sql) {
  const result = await fetch(`${address}/api/query`, { method: "POST", body: JSON.stringify({ sql }) });
  return result.json();
}

export const query = {
  async "SQL is completed, run by keyboard, and shown as rows"({ open, address }) {
    const { page } = await open("/query");
    await page.locator(".cm-content").waitFor();
    await write(page, "");
    await page.keyboard.type("SELECT count(*) FROM customer_36");
    await page.locator(".cm-tooltip-autocomplete li", { hasText: "customer_360" }).click();
    await page.keyboard.type(" WHERE churn_ri");
    await page.locator(".cm-tooltip-autocomplete li", { hasText: "churn_risk" }).first().waitFor();
    await page.keyboard.press("Escape");
    assert.match(await page.locator(".cm-content").textContent(), /FROM customer_360 WHERE churn_ri/);
    await write(page, SEGMENTS);
    await page.keyboard.press("ControlOrMeta+Enter");
    await eventually(
      () =>
        answer(page)
          .locator("tbody tr")
          .evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent))),
      async () => (await ask(address, SEGMENTS)).rows.map((row) => row.map(String)),
      "rows",
    );
    assert.match(await answer(page).locator("header p").textContent(), /^3 rows in \d+ ms$/);
  },

  async "what is wrong is said at its place"({ open }) {
    const { page, complaints } = await open("/query");
    await page.locator(".cm-content").waitFor();
    await write(page, "SELECT customer_id,\n  nothing_there FROM customer_360");
    await page.getByRole("button", { name: "Run" }).click();
    await page.locator(".sql-wrong", { hasText: "nothing_there" }).waitFor();
    assert.match(await page.locator(".sql-wrong").textContent(), /Line 2, column 3\.$/);
    assert.equal(await page.locator(".cm-content .wrong").textContent(), "nothing_there");
    await page.locator(".cm-content").click();
    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.type(" ");
    await page.locator(".sql-wrong").waitFor({ state: "hidden" });
    // That it was refused, Chromium says itself.
    complaints.splice(0, complaints.length, ...complaints.filter((each) => !/400/.test(each)));
  },

  async "an answer is drawn with axes of one's choice, under a link that asks the same again"({ open }) {
    const { page } = await open("/query");
    await page.getByRole("button", { name: "Customers and value by segment" }).click();
    await answer(page).locator("tbody tr").first().waitFor();
    await answer(page).locator(".ant-segmented-item", { hasText: "Bars" }).click();
    await answer(page).locator(".main-svg").first().waitFor({ timeout: 30_000 });
    await answer(page).locator(".sql-axes .ant-select").last().click();
    await page.locator(".ant-select-item-option", { hasText: "customers" }).click();
    await answer(page)
      .getByRole("img", { name: /^customers by customer_segment/ })
      .waitFor();
    const link = new URL(page.url());
    const { page: other } = await open(link.pathname + link.hash);
    await answer(other)
      .getByRole("img", { name: /^customers by customer_segment/ })
      .waitFor({ timeout: 30_000 });
    assert.match(await other.locator(".cm-content").textContent(), /customer_segment/);
  },

  async "an answer is saved, a statement remembered, and a long one interrupted"({ open, address }) {
    const { page } = await open(`/query#${new URLSearchParams({ sql: SEGMENTS })}`);
    await answer(page).locator("tbody tr").first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "CSV" }).click(),
    ]);
    const chunks = [];
    for await (const chunk of await download.createReadStream()) {
      chunks.push(chunk);
    }
    const { rows } = await ask(address, SEGMENTS);
    assert.deepEqual(Buffer.concat(chunks).toString().trim().split(/\r?\n/), [
      "customer_segment,customers",
      ...rows.map((row) => row.join()),
    ]);
    await page.route("**/api/query?format=json", () => {
      // Never answered, as one that takes long.
    });
    await write(page, "SELECT count(*) FROM purchase_transactions a, purchase_transactions b");
    await page.keyboard.press("ControlOrMeta+Enter");
    await page.getByRole("button", { name: "Interrupt" }).click();
    await answer(page).getByText("Interrupted").waitFor();
    await page.unroute("**/api/query?format=json");
    await page.reload();
    await page.locator(".sql-help .ant-segmented-item", { hasText: "History" }).click();
    await page.locator(".sql-side button", { hasText: "customer_segment" }).first().click();
    await answer(page)
      .getByText(/^3 rows/)
      .waitFor();
  },

  async "thousands of rows stay a few in the page"({ open }) {
    const sql = "SELECT a.transaction_id FROM purchase_transactions a LIMIT 1000";
    const { page } = await open(`/query#${new URLSearchParams({ sql })}`);
    await answer(page).locator("tbody tr").first().waitFor();
    const said = await answer(page).locator("header p").textContent();
    assert.ok((await answer(page).locator("tbody tr").count()) < 80);
    await answer(page)
      .locator(".sql-rows")
      .evaluate((box) => box.scrollTo(0, box.scrollHeight));
    const total = Number(said.split(" ")[0].replaceAll(",", ""));
    await page.locator(`tr[aria-rowindex="${total + 1}"]`).waitFor();
    assert.ok(said.startsWith(count(total)));
  },
};
