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

/** In the page: what is to be touched and is smaller than so many pixels. */
export function smallTargets(least) {
  // Of a select the whole box is touched, not the input inside.
  const area = (element) => (element.closest(".ant-select") ?? element).getBoundingClientRect();
  return (
    [...document.querySelectorAll("button, a[href], input, select")]
      .filter(
        (element) =>
          element.checkVisibility() && !element.closest(".vh, .skip, p, .ant-segmented") && area(element).width > 0,
      )
      .filter((element) => area(element).height < least - 0.5 || area(element).width < 24)
      // A link in a row of text or of a table is read, and has the row's height around it.
      .filter((element) => !(element.tagName === "A" && element.closest("td, li, .chip")))
      .map(
        (element) =>
          `${element.outerHTML.slice(0, 80)} ${Math.round(area(element).width)}×${Math.round(area(element).height)}`,
      )
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
        const { page } = await open(path, { width, theme, reducedMotion: "reduce" });
        await ready(page);
        assert.deepEqual(await violations(page, axe), [], path);
      }
    },
  ]),
);

accessibility["on phones targets are large, the menu folds away, and nothing is too wide"] = async ({ open }) => {
  const { page } = await open("/overview", { width: "phone" });
  await ready(page);
  const small = await page.evaluate(smallTargets, LEAST_TARGET);
  assert.deepEqual(small, []);
  assert.equal(
    await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    true,
  );
  await page.getByRole("button", { name: "Open menu" }).click();
  await page.getByRole("dialog", { name: "Menu" }).getByRole("link", { name: "Overview" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog", { name: "Menu" }).waitFor({ state: "hidden" });
  await page.getByRole("button", { name: /^Satisfaction/ }).click();
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
