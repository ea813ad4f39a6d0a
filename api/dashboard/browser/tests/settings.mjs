import { readFileSync } from "node:fs";
import { assert, choose, eventually } from "../expect.mjs";

const example = (page, name) => () =>
  page
    .locator(".examples > div", { has: page.getByText(name, { exact: true }) })
    .locator("dd")
    .textContent();
const labels = (page) => page.locator("[data-kpi]").evaluateAll((all) => all.map((each) => each.dataset.kpi));
const overview = (page) => page.getByRole("link", { name: "Overview", exact: true }).click();
const settings = (page) => page.getByRole("link", { name: "Settings", exact: true }).click();
const pick = (page, group, name) => page.getByLabel(group, { exact: true }).getByText(name, { exact: true }).click();
const plain = (text) => text.replaceAll(/\s/g, " ");

/** What readers choose, and that it holds everywhere at once. */
export const settingsPage = {
  async "settings say how figures are written, and every page writes them so"({ open, json }) {
    const { page } = await open("/overview");
    await page.getByRole("button", { name: "Your settings" }).click();
    await page.getByRole("link", { name: "All settings" }).click();
    await page.getByRole("heading", { name: "Settings", level: 1 }).waitFor();
    await eventually(example(page, "An amount"), "€1,234.50", "as the server says");
    await page.getByLabel("Language and region").selectOption("de-DE");
    await eventually(async () => plain(await example(page, "An amount")()), "1.234,50 €", "an amount in German");
    await eventually(example(page, "A number"), "3.031.917", "a number in German");
    await eventually(example(page, "A while ago"), "vor 5 Std.", "a time in German");
    await page.getByLabel("Currency", { exact: true }).selectOption("CHF");
    await eventually(async () => plain(await example(page, "An amount")()), "1.234,50 CHF", "another name for money");
    await page.getByText("Amounts are never converted").waitFor();
    await overview(page);
    const { kpiData } = await json("/api/kpis");
    const average = kpiData.find((each) => each.label === "Average Order Value").value;
    await eventually(
      async () => plain(await page.locator('[data-kpi="Average Order Value"] .kpi-value .vh').textContent()),
      () => plain(new Intl.NumberFormat("de-DE", { style: "currency", currency: "CHF" }).format(average)),
      "the same amount by its other name",
    );
    await settings(page);
    await page.getByRole("button", { name: "Reset numbers, dates and money" }).click();
    await eventually(example(page, "An amount"), "€1,234.50", "as the server says, again");
    await pick(page, "Currency as", "Code");
    await eventually(async () => plain(await example(page, "An amount")()), "EUR 1,234.50", "by its code");
  },

  async "key figures are chosen and ordered, by keyboard too, and stay so"({ open }) {
    const { page } = await open("/settings");
    await page.getByRole("checkbox", { name: "Total orders" }).uncheck();
    const up = page.getByRole("button", { name: "Move Retention rate up" });
    await up.focus();
    for (let left = 6; left > 0; left -= 1) {
      await page.keyboard.press("Enter");
      await page.getByText(`Retention rate is number ${left} of 7`).waitFor({ state: "attached" });
    }
    // There is no way up any more: the focus stays on the row.
    await eventually(
      () => page.evaluate(() => document.activeElement.getAttribute("aria-label")),
      "Move Retention rate down",
      "the focus",
    );
    await overview(page);
    await eventually(async () => (await labels(page)).slice(0, 2), ["Retention Rate", "Total Revenue"], "the order");
    assert.equal((await labels(page)).includes("Total Orders"), false);
    await page.reload();
    await eventually(async () => (await labels(page))[0], "Retention Rate", "the order after a reload");
    // The overview's own editor shows the same.
    await page.getByRole("button", { name: "Edit layout" }).click();
    assert.equal(await page.getByRole("checkbox", { name: "Total orders" }).isChecked(), false);
    await page.getByRole("checkbox", { name: "Total orders" }).check();
    await settings(page);
    assert.equal(await page.getByRole("checkbox", { name: "Total orders" }).isChecked(), true);
    await page.getByRole("button", { name: "Reset key figures" }).click();
    await overview(page);
    await eventually(async () => (await labels(page)).length, 7, "all key figures");
    assert.equal((await labels(page))[0], "Total Revenue");
  },

  async "forms of charts are the same in settings and in the charts' menus"({ open }) {
    const { page } = await open("/settings");
    await pick(page, "Customer segments", "Bars");
    await overview(page);
    const segments = page.locator('[data-card="segments"]');
    await segments.scrollIntoViewIfNeeded();
    await segments.locator(".bars .point").first().waitFor({ state: "attached" });
    await choose(page, segments, "Show as table");
    await segments.getByRole("table").waitFor();
    await settings(page);
    const chosen = () => page.getByLabel("Customer segments", { exact: true }).locator(".ant-segmented-item-selected");
    await eventually(() => chosen().textContent(), "Table", "the form that was chosen in the menu");
    await page.getByRole("button", { name: "Reset charts" }).click();
    await eventually(() => chosen().textContent(), "Ring", "the form of the beginning");
  },

  async "cards are taken from the overview and put back, and the editor opens from here"({ open }) {
    const { page } = await open("/settings");
    const cards = () =>
      page.locator(".cell[data-card]").evaluateAll((all) => all.map((each) => each.dataset.card).sort());
    await page.getByRole("checkbox", { name: "Customer map" }).uncheck();
    await page.getByRole("checkbox", { name: "Revenue by month" }).uncheck();
    await overview(page);
    await page.locator("[data-kpi]").first().waitFor();
    assert.deepEqual(await cards(), ["activity", "categories", "churn", "kpis", "satisfaction", "segments", "top"]);
    assert.equal(
      await page.locator('.cell[data-card="churn"]').evaluate((cell) => cell.style.gridRow),
      "6 / span 9",
      "no gap is left",
    );
    await settings(page);
    await page.getByRole("link", { name: "Move and resize cards" }).click();
    await page.getByRole("group", { name: /^Who may leave/ }).waitFor();
    assert.equal(await page.getByRole("group", { name: /^Customer map/ }).count(), 0);
    await page.getByRole("checkbox", { name: "Customer map" }).check();
    await page.getByRole("group", { name: /^Customer map/ }).waitFor();
    await settings(page);
    await page.getByRole("button", { name: "Reset overview" }).click();
    await overview(page);
    await eventually(async () => (await cards()).length, 9, "all cards");
  },

  async "settings are saved as a file, taken from one, and reset"({ open }) {
    const { page } = await open("/settings");
    await pick(page, "Theme", "Dark");
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
    await eventually(theme, "dark", "the theme");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save as a file" }).click(),
    ]);
    const saved = await download.path();
    assert.equal(JSON.parse(readFileSync(saved, "utf8")).theme, "dark");
    await page.getByRole("button", { name: "Reset everything" }).click();
    await eventually(theme, "light", "the theme of the system");
    const take = (name, text) =>
      page
        .getByLabel("A file of settings")
        .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
    await take("kept.json", readFileSync(saved, "utf8"));
    await page.getByText("Settings are those of kept.json.").waitFor();
    await eventually(theme, "dark", "the theme of the file");
    await take("notes.json", "[1]");
    await page.getByText("notes.json has no settings in it: choose a file that was saved here.").waitFor();
    // Parts that can't be understood are left out, the others hold.
    await take("odd.json", JSON.stringify({ theme: "purple", currency: "USD" }));
    await eventually(example(page, "An amount"), "US$1,234.50", "the currency of the file");
    await eventually(theme, "light", "no such theme");
  },

  async "another tab shows what was chosen in this one"({ open }) {
    const { page, context } = await open("/settings");
    const other = await context.newPage();
    await other.goto(page.url().replace("/settings", "/overview"));
    await other.locator("[data-kpi]").first().waitFor();
    await pick(page, "Theme", "Dark");
    await page.getByRole("checkbox", { name: "Retention rate" }).uncheck();
    await eventually(() => other.evaluate(() => document.documentElement.dataset.theme), "dark", "the other's theme");
    await eventually(async () => (await labels(other)).length, 6, "the other's key figures");
  },
};
