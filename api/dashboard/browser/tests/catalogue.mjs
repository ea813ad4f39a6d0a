import { assert, count, eventually, exactMoney } from "../expect.mjs";
import { cells, fill, held, rows } from "./customers.mjs";

const encoded = encodeURIComponent;
const save = (page) => page.getByRole("dialog").getByRole("button", { name: "Save", exact: true }).click();

/** Orders, products and campaigns: their lists are those of customers, what is beside them is their own. */
export const catalogue = {
  async "orders are found, filtered and sorted"({ open, json }) {
    const { page } = await open("/orders");
    const ids = async (path) => (await json(path)).orders.map((row) => row.order_id);
    const shown = async () => (await cells(page, "order_id")()).slice(0, 10);
    await eventually(shown, () => ids("/api/orders?limit=10"), "the newest first");
    await page.getByRole("columnheader", { name: "Amount" }).getByRole("button").click();
    await eventually(shown, () => ids("/api/orders?limit=10&sort=-amount"), "the largest first");
    await page.getByRole("button", { name: "Taken back" }).click();
    const taken = "status in ('CANCELLED', 'RETURNED')";
    await eventually(
      () => page.locator(".brief b").textContent(),
      async () => count((await json(`/api/orders?limit=1&filter=${encoded(taken)}`)).total),
      "orders that were taken back",
    );
    assert.equal(
      await page.locator(".condition").getByLabel("Values, separated by commas").inputValue(),
      "CANCELLED, RETURNED",
    );
    await page.getByRole("button", { name: "All orders" }).click();
    const [wanted] = await ids("/api/orders?limit=1&sort=amount");
    await page.locator(".list-search input").fill(wanted);
    await eventually(
      async () => (await shown()).every((id) => id.includes(wanted)) && (await shown()).includes(wanted),
      true,
      "the order that was searched for",
    );
  },

  async "an order shows its lines, and its status is changed at once"({ open, json }) {
    const filter = encoded("kind = 'order' and status = 'DELIVERED'");
    const { orders } = await json(`/api/orders?limit=1&sort=-amount&filter=${filter}`);
    const order = orders[0];
    const path = `/api/orders/${encoded(order.order_id)}`;
    const now = async () => (await json(path)).orders.find((each) => each.customer_id === order.customer_id);
    const { page, complaints } = await open(
      `/orders?filter=${encoded(`order_id = '${order.order_id}' and customer_id = '${order.customer_id}'`)}`,
    );
    await rows(page).first().getByRole("button").click();
    const sheet = page.getByRole("dialog", { name: `Order ${order.order_id}` });
    await eventually(
      () => sheet.locator("tbody tr").count(),
      async () => (await now()).order_lines.length,
      "lines",
    );
    const release = await held(page, "**/api/orders/*");
    await sheet.getByLabel("Status", { exact: true }).selectOption("CANCELLED");
    await sheet.getByRole("button", { name: "Change status" }).click();
    await page.locator('[role="row"].saving', { hasText: "Cancelled" }).waitFor();
    assert.equal((await now()).status, "DELIVERED");
    release();
    await page.getByText(`Order ${order.order_id} is cancelled now.`).waitFor();
    await eventually(cells(page, "status"), ["Cancelled"], "the status of the list");
    await eventually(async () => (await now()).status, "CANCELLED", "the status of the API");

    // What the server refuses is taken back.
    await page.unroute("**/api/orders/*");
    await page.route("**/api/orders/*", (route) =>
      route.request().method() === "PATCH"
        ? route.fulfill({ status: 409, json: { error: "what was sent is not what holds" } })
        : route.continue(),
    );
    await rows(page).first().getByRole("button").click();
    await sheet.getByLabel("Status", { exact: true }).selectOption("SHIPPED");
    await sheet.getByRole("button", { name: "Change status" }).click();
    await page.locator('.outcome[role="alert"]', { hasText: "What was sent is not what holds." }).waitFor();
    await eventually(cells(page, "status"), ["Cancelled"], "the status after a refusal");
    await page.getByRole("button", { name: "Look again" }).click();
    assert.equal(await sheet.getByLabel("Status", { exact: true }).inputValue(), "SHIPPED");
    complaints.splice(0, complaints.length, ...complaints.filter((each) => !/409/.test(each)));
  },

  async "top sellers follow the measure, and lead to what a product has come to"({ open, json }) {
    const { page } = await open("/products");
    const card = page.getByRole("region", { name: "Top sellers" });
    const names = () => card.locator("tbody tr td:first-child").allTextContents();
    const top = async (by) =>
      (await json(`/api/products/top?limit=5&by=${by}`)).products.map((row) => row.product_name ?? row.product_id);
    await eventually(names, () => top("revenue"), "by revenue");
    await card.getByText("Units", { exact: true }).first().click();
    await eventually(names, () => top("units"), "by units");
    const { products } = await json("/api/products/top?limit=1&by=units");
    const metrics = () => json(`/api/products/${encoded(products[0].product_id)}/metrics`);
    await card.locator("tbody tr").first().getByRole("button").click();
    const sheet = page.getByRole("dialog");
    const fact = (label) => () =>
      sheet
        .locator(".facts-list > div", { hasText: new RegExp(`^${label}`) })
        .locator("dd")
        .first()
        .textContent();
    await eventually(fact("Revenue"), async () => exactMoney((await metrics()).revenue), "revenue");
    await eventually(fact("Buyers"), async () => count((await metrics()).buyers), "buyers");
    assert.equal(await sheet.getByRole("table", { name: "By month" }).locator("tbody tr").count(), 12);
    const best = (await metrics()).top_buyers[0];
    await sheet.getByRole("table", { name: "Who bought most" }).getByRole("link").first().click();
    await page.waitForURL(`**/customers/${encoded(best.customer_id)}`);
  },

  async "a product is created, changed, and taken back when it is refused"({ open, json }) {
    const id = `PAGE${Date.now()}`;
    const { page, complaints } = await open(`/products?filter=${encoded(`product_id = '${id}'`)}`);
    await page.getByText("No products match").waitFor();
    await page.getByRole("button", { name: "New product" }).click();
    await fill(page, { Id: id, Name: "Teapot", Category: "Kitchen", Price: "29.90" });
    await save(page);
    await page.getByText("Teapot was created.").waitFor();
    await eventually(cells(page, "price"), [exactMoney(29.9)], "the price");
    await page.getByRole("button", { name: "Edit Teapot" }).click();
    await fill(page, { Price: "24.50", Category: "" });
    await save(page);
    await page.getByText("Teapot was changed.").waitFor();
    const stored = async () => {
      const { price, category } = await json(`/api/products/${id}`);
      return [price, category];
    };
    await eventually(stored, [24.5, null], "the product of the API");
    await page.getByRole("button", { name: "Edit Teapot" }).click();
    await fill(page, { Price: "-1" });
    await save(page);
    await page.locator('.outcome[role="alert"]', { hasText: "price" }).waitFor();
    await eventually(cells(page, "price"), [exactMoney(24.5)], "the price after a refusal");
    complaints.splice(0, complaints.length, ...complaints.filter((each) => !/400/.test(each)));
  },

  async "campaigns show their results, in all and over time"({ open, json }) {
    const { page } = await open("/campaigns?sort=-responses");
    await page.locator(".list-above .main-svg").first().waitFor();
    const { campaigns } = await json("/api/campaigns?limit=1&sort=-responses");
    const campaign = campaigns[0];
    await eventually(
      async () => (await cells(page, "responses")())[0],
      async () => count((await json("/api/campaigns?limit=1&sort=-responses")).campaigns[0].responses),
      "responses",
    );
    await rows(page).first().getByRole("button").first().click();
    const sheet = page.getByRole("dialog", { name: campaign.campaign_name ?? campaign.campaign_id });
    const weeks = sheet.getByRole("table", { name: "Results by week" });
    await weeks.locator("tbody tr").first().waitFor();
    const sums = await weeks
      .locator("tbody tr")
      .evaluateAll((all) =>
        all.map((row) => Number(row.cells[1].textContent.replaceAll(/\D/g, ""))).reduce((sum, each) => sum + each, 0),
      );
    assert.equal(sums, campaign.responses);
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
    const card = page.getByRole("region", { name: "Responses over time" });
    await card.getByText("Weeks", { exact: true }).click();
    await card.getByText(/in 12 weeks$/).waitFor();
  },

  async "a campaign is created and changed"({ open, json }) {
    const id = `PAGE${Date.now()}`;
    const { page } = await open(`/campaigns?filter=${encoded(`campaign_id = '${id}'`)}`);
    await page.getByText("No campaigns match").waitFor();
    await page.getByRole("button", { name: "New campaign" }).click();
    await fill(page, { Id: id, Name: "Spring", Channel: "EMAIL", Start: "2026-03-01" });
    await save(page);
    await page.getByText("Spring was created.").waitFor();
    await eventually(cells(page, "channel"), ["EMAIL"], "the channel");
    await page.getByRole("button", { name: "Edit Spring" }).click();
    await fill(page, { End: "2026-04-30" });
    await save(page);
    await page.getByText("Spring was changed.").waitFor();
    const end = async () => (await json(`/api/campaigns/${id}`)).end_date;
    await eventually(end, "2026-04-30T00:00:00Z", "the campaign of the API");
  },
};
