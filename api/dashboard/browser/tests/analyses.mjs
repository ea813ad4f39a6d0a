import { assert, choose, count, decimals, eventually, exactMoney, money, percent } from "../expect.mjs";

const region = (page, name) => page.getByRole("region", { name, exact: true });
const cells = (card, column) => () => card.locator(`tbody tr td:nth-child(${column})`).allTextContents();
const segment = (page, label, name) =>
  page.getByRole("radiogroup", { name: label }).locator(".ant-segmented-item", { hasText: name }).click();

export const analyses = {
  async "one finds what to offer to buyers of a product"({ open, json }) {
    const { pairs } = await json("/api/analyses/cross_sell?limit=60");
    const [{ item_a: item, name_a: name }] = pairs;
    const { page } = await open("/overview");
    await page.locator(".side").getByRole("link", { name: "Analyses" }).click();
    await page.waitForURL("**/analyses/cross_sell");
    await page.locator(`[data-item="${item}"]`).click();
    await page.waitForURL("**item=*");
    const offers = region(page, "What to offer");
    await eventually(
      () => offers.locator("ol li b").allTextContents(),
      async () =>
        (await json(`/api/analyses/cross_sell?limit=1000&item=${encodeURIComponent(item)}`)).pairs
          .map((pair) => (pair.item_a === item ? pair.confidence_a_to_b : pair.confidence_b_to_a))
          .sort((a, b) => b - a)
          .slice(0, 10)
          .map(percent),
      "what to offer",
    );
    assert.ok((await offers.textContent()).includes(`To buyers of ${name}`));
    await choose(page, region(page, "Bought together"), "Show as table");
    await segment(page, "Strongest by", "Least by chance");
    await eventually(
      cells(region(page, "Bought together"), 7),
      async () =>
        (await json("/api/analyses/cross_sell?limit=60&sort=lift")).pairs.map((pair) => decimals(2)(pair.lift)),
      "lifts",
    );
    await segment(page, "Pairs of", "Categories");
    await segment(page, "Together in", "By a customer");
    await eventually(
      cells(region(page, "Bought together"), 3),
      async () =>
        (await json("/api/analyses/cross_sell?limit=60&sort=lift&by=category&within=customer")).pairs.map((pair) =>
          count(pair.support_count),
        ),
      "categories by customers",
    );
  },

  async "names in the network cover nothing, and every circle has one when it is pointed at"({ open, json }) {
    const { pairs } = await json("/api/analyses/cross_sell?limit=60");
    const names = new Map(
      pairs.flatMap((each) => [
        [each.item_a, each.name_a],
        [each.item_b, each.name_b],
      ]),
    );
    const { page } = await open("/analyses/cross_sell", { theme: "dark" });
    await page.locator(".network .names text").first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    const covered = await page.evaluate(() => {
      const texts = [...document.querySelectorAll(".network .names text")].map((text) => [
        text.textContent,
        text.getBBox(),
      ]);
      const circles = [...document.querySelectorAll(".network circle.item")].map((circle) => circle.getBBox());
      const over = (a, b) =>
        a.x < b.x + b.width && b.x < a.x + a.width && a.y + 2 < b.y + b.height && b.y < a.y + a.height - 2;
      const inside = ({ x, y, width, height }) => {
        const part = width * 0.15;
        return { x: x + part, y: y + part, width: width - 2 * part, height: height - 2 * part };
      };
      return texts.flatMap(([name, box], index) => [
        ...texts
          .slice(index + 1)
          .filter(([, other]) => over(box, other))
          .map(([other]) => `${name} and ${other}`),
        ...circles.filter((circle) => over(box, inside(circle))).map(() => `${name} and a circle`),
      ]);
    });
    assert.deepEqual(covered, []);
    const [[item, name]] = names;
    await page.locator(`[data-item="${item}"]`).hover();
    await page.locator(".network .names text.chosen", { hasText: name ?? item }).waitFor();
    await page.mouse.move(0, 0);
    await page.locator(".network .names rect").waitFor({ state: "detached" });
    await page.locator(`[data-item="${item}"]`).focus();
    await page.locator(".network .names text.chosen", { hasText: name ?? item }).waitFor();
  },

  async "relations are found from both sides, with what to offer next"({ open, json }) {
    const { relations } = await json("/api/analyses/customer_products?limit=1");
    const [{ customer_id: customer, product_id: product }] = relations;
    const { page } = await open(`/analyses/relations?customer=${encodeURIComponent(customer)}`);
    const card = region(page, "Customers and products");
    await eventually(
      cells(card, 9),
      async () =>
        (await json(`/api/analyses/customer_products?customer_id=${encodeURIComponent(customer)}`)).relations.map(
          (row) => exactMoney(row.worth),
        ),
      "worth of what a customer has",
    );
    await eventually(
      () => region(page, "What to offer next").locator("li b").allTextContents(),
      async () =>
        (await json(`/api/customers/${encodeURIComponent(customer)}/next_best_products?limit=8`)).products.map((each) =>
          percent(each.confidence),
        ),
      "next best products",
    );
    await card.locator("tbody .rowbutton").first().click();
    await page.waitForURL("**product=*");
    await page.goto(new URL(`/analyses/relations?product=${encodeURIComponent(product)}`, page.url()).href);
    await segment(page, "Ended relations", "And what they had");
    await eventually(
      () => card.locator("tbody tr").count(),
      async () =>
        (await json(`/api/analyses/customer_products?ended=true&product_id=${encodeURIComponent(product)}`)).relations
          .length,
      "who has a product",
    );
  },

  async "a trend is compared with the time before, and filters that have no part in it are named"({ open, json }) {
    const { page } = await open("/analyses/trends?metric=revenue&by=week&from=2026-06-01&to=2026-08-23&compare=before");
    const card = region(page, "Revenue");
    await card.locator(".main-svg").first().waitFor({ timeout: 30_000 });
    await choose(page, card, "Show as table");
    await eventually(
      () => card.locator("tbody tr").count(),
      async () =>
        (await json("/api/analyses/trends?metric=revenue&by=week&from=2026-06-01&to=2026-08-23")).trend.length,
      "weeks",
    );
    const { trend: then } = await json("/api/analyses/trends?metric=revenue&by=week&from=2026-03-09&to=2026-05-31");
    await eventually(
      cells(card, 5),
      then.map(({ value }) => money(value)),
      "the weeks before",
    );
    await page.goto(new URL("/analyses/trends?metric=satisfaction&category=Books", page.url()).href);
    await page.getByText("Category has no part in this.").waitFor();
    await region(page, "Satisfaction").waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page
        .getByRole("button", { name: "Export" })
        .click()
        .then(() => page.getByRole("menuitem", { name: "As CSV" }).click()),
    ]);
    assert.equal(download.suggestedFilename().endsWith(".csv"), true);
  },

  async "a table is summed up: spreads, quantiles, and what goes together"({ open, json }) {
    const { page } = await open("/analyses/summary?segment=High+Value");
    const card = region(page, "customer_360");
    const { columns } = await json("/api/analyses/summary?segment=High%20Value");
    await eventually(() => card.locator("tbody tr").count(), columns.length, "columns");
    assert.equal(
      await card.locator(".histogram").count(),
      columns.filter((column) => column.histogram !== null).length,
    );
    await card.locator("tbody tr", { hasText: "total_lifetime_value" }).first().click();
    const details = region(page, "total_lifetime_value");
    const { p50 } = columns.find((column) => column.column === "total_lifetime_value");
    assert.ok((await details.textContent()).includes(decimals(2)(p50)));
    const { correlations } = await json("/api/analyses/correlations?segment=High%20Value");
    const [best] = correlations
      .filter(({ correlation }) => correlation !== null)
      .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
    await eventually(
      () => page.locator(".strongest li b").first().textContent(),
      decimals(2)(best.correlation),
      "the strongest correlation",
    );
    await page.locator(".analysis-controls .ant-select").click();
    await page.locator(".ant-select-item-option", { hasText: "marketing_campaigns" }).click();
    await region(page, "marketing_campaigns").waitFor();
    await page.getByText("Segment has no part in this.").waitFor();
  },

  async "one finds what broke: what to mend first, and what was put aside"({ open, json }) {
    const { page } = await open("/analyses/quality");
    const { checks } = await json("/api/analyses/quality");
    const first = page.locator(".mend li").first();
    const worst = checks
      .filter(({ failed }) => failed > 0)
      .sort(
        (a, b) =>
          (a.dimension === "consistency" ? 0 : 1) - (b.dimension === "consistency" ? 0 : 1) ||
          b.failed / b.checked - a.failed / a.checked,
      )[0];
    await eventually(
      () => first.locator("span").first().textContent(),
      `${worst.table} ${worst.check}`,
      "what to mend",
    );
    await eventually(
      () => page.locator(".reasons li b").allTextContents(),
      async () => (await json("/api/analyses/quality/dead_letters")).deadLetters.map((row) => count(row.dead_letters)),
      "what was put aside",
    );
    await page.getByRole("button", { name: "Yesterday" }).click();
    await page.waitForURL("**from=*");
    const { from, to } = Object.fromEntries(new URL(page.url()).searchParams);
    assert.equal(from, to);
    await page.goBack();
    await page.getByRole("link", { name: "Show them" }).first().click();
    await page.waitForURL("**/query#*");
    await page.locator(".sql-rows tbody tr").first().waitFor();
  },

  async "satisfaction is told by what it was about, with those behind low scores"({ open, json }) {
    const { page } = await open("/analyses/satisfaction?by=interaction_type");
    const card = region(page, "Who is behind it");
    await eventually(
      cells(card, 2),
      async () =>
        (await json("/api/analyses/satisfaction?by=interaction_type")).satisfaction.map((row) => decimals(2)(row.mean)),
      "means",
    );
    await segment(page, "Group by", "Category");
    await eventually(
      cells(card, 3),
      async () => (await json("/api/analyses/satisfaction?by=category")).satisfaction.map((row) => count(row.count)),
      "ratings",
    );
    await card.locator("td a").first().click();
    await page.waitForURL("**/customers/*");
  },
};
