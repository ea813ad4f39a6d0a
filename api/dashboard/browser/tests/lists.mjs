import { assert } from "../expect.mjs";
import { smallTargets, violations } from "./accessibility.mjs";
import { rows } from "./customers.mjs";

const PAGES = {
  "/customers": async (page) => {
    await page.getByRole("button", { name: "Filter" }).click();
    await page.getByRole("button", { name: "Add condition", exact: true }).click();
    await page.getByRole("button", { name: "Add “or” group" }).click();
  },
  "/orders": async (page) => rows(page).first().getByRole("button").first().click(),
  "/products": async (page) => page.getByRole("button", { name: "New product" }).click(),
  "/campaigns": async (page) => rows(page).first().getByRole("button").first().click(),
};

/** Every list, as it comes and with what can be opened in it. */
export const lists = Object.fromEntries(
  [
    ["desktop", "light"],
    ["tablet", "dark"],
    ["phone", "light"],
  ].map(([width, theme]) => [
    `axe finds nothing in lists at ${width} width, ${theme}`,
    async ({ open, axe }) => {
      for (const [path, more] of Object.entries(PAGES)) {
        const { page, close } = await open(path, { width, theme, reducedMotion: "reduce" });
        await rows(page).first().waitFor();
        await page.waitForFunction(() => !document.querySelector(".sk, .plot.waiting"));
        assert.deepEqual(await violations(page, axe), [], path);
        if (width === "phone") {
          assert.deepEqual(await smallTargets(page), [], path);
          assert.equal(
            await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
            true,
            path,
          );
        }
        await more(page);
        // What is still coming in is pale.
        await page.waitForFunction(
          () =>
            !document.querySelector(".sk") && document.getAnimations().every((each) => each.playState !== "running"),
        );
        assert.deepEqual(await violations(page, axe), [], `${path}, opened`);
        if (width === "phone") {
          assert.deepEqual(await smallTargets(page), [], `${path}, opened`);
        }
        await close();
      }
    },
  ]),
);
