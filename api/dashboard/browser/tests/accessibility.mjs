import { assert } from "../expect.mjs";

const LEAST_TARGET = 44;

export async function violations(page, axe) {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(() =>
    axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }),
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id} ${node.target.join(" ")} ${node.failureSummary}`),
  );
}

const ready = async (page) => {
  await page.waitForFunction(() => document.querySelector("main h1") && !document.querySelector(".sk"), null, {
    timeout: 20_000,
  });
  await page.evaluate(() => document.querySelector(".plot")?.scrollIntoView({ block: "center" }));
  await page.locator(".main-svg").first().waitFor();
};

export const accessibility = Object.fromEntries(
  [
    ["desktop", "light"],
    ["desktop", "dark"],
    ["phone", "light"],
  ].map(([width, theme]) => [
    `axe finds nothing at ${width} width, ${theme}`,
    async ({ open, axe, json }) => {
      const { customers } = await json("/api/customers?sort=-total_purchases&limit=1");
      for (const path of [
        "/overview?segment=High+Value",
        `/customers/${encodeURIComponent(customers[0].customer_id)}`,
      ]) {
        const { page, close } = await open(path, { width, theme, reducedMotion: "reduce" });
        await ready(page);
        assert.deepEqual(await violations(page, axe), [], path);
        await close();
      }
    },
  ]),
);

/** What is too small to be touched. */
export const smallTargets = (page) =>
  page.evaluate((least) => {
    // Of a select the whole box is touched, of a checkbox its label too, not the input inside.
    const area = (element) =>
      (element.closest(".ant-select, .ant-checkbox-wrapper") ?? element).getBoundingClientRect();
    return (
      [...document.querySelectorAll("button, a[href], input, select, .ant-segmented-item")]
        .filter(
          (element) =>
            element.checkVisibility() &&
            !element.closest(".vh, .skip, p") &&
            // What is touched is the label around it.
            !element.matches(".ant-segmented input") &&
            area(element).width > 0,
        )
        .filter((element) => area(element).height < least - 0.5 || area(element).width < 24)
        // A link in a row of text or of a table is read, and has the row's height around it.
        .filter((element) => !(element.tagName === "A" && element.closest('td, li, .chip, [role="cell"]')))
        .map(
          (element) =>
            `${element.outerHTML.slice(0, 80)} ${Math.round(area(element).width)}×${Math.round(area(element).height)}`,
        )
    );
  }, LEAST_TARGET);

const fits = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

accessibility["on phones targets are large, the menu folds away, and nothing is too wide"] = async ({ open, json }) => {
  const { customers } = await json("/api/customers?sort=-total_purchases&limit=1");
  const { page: one } = await open(`/customers/${encodeURIComponent(customers[0].customer_id)}`, { width: "phone" });
  await one.locator(".tl li").first().waitFor();
  assert.deepEqual(await smallTargets(one), []);
  assert.equal(await fits(one), true);
  // All kinds of facts are on the screen.
  const right = await one
    .locator(".kinds .ant-segmented-item")
    .evaluateAll((all) => Math.max(...all.map((each) => each.getBoundingClientRect().right)));
  assert.ok(right <= 390, `kinds end at ${right} px`);

  const { page } = await open("/overview", { width: "phone" });
  await ready(page);
  assert.deepEqual(await smallTargets(page), []);
  assert.equal(await fits(page), true);
  await page.getByRole("button", { name: "Open menu" }).click();
  await page.getByRole("dialog", { name: "Menu" }).getByRole("link", { name: "Overview" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog", { name: "Menu" }).waitFor({ state: "hidden" });
  await page
    .locator('[data-card="satisfaction"]')
    .getByRole("button", { name: /^Satisfaction/ })
    .click();
  await page.locator('[data-card="satisfaction"] .bars').waitFor();
};

accessibility["one gets to the content by keyboard, and the theme is kept"] = async ({ open }) => {
  const { page } = await open("/overview");
  await page.locator("[data-kpi]").first().waitFor();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to content");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "main");
  await page.getByRole("button", { name: "Dark theme" }).click();
  await page.reload();
  await page.getByRole("button", { name: "Light theme" }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
};
