// What every working page owes to all who read it.
import { assert } from "../expect.mjs";
import { smallTargets, violations } from "./accessibility.mjs";

const QUERY = `/query#${new URLSearchParams({ sql: "SELECT customer_segment, count(*) AS n FROM customer_360 GROUP BY ALL", as: "bar" })}`;
const PAGES = [
  ["/flow", ".sankey .place"],
  ["/flow?view=columns&at=group%3Apurchases", ".flow-made dt"],
  [QUERY, ".sql-result .main-svg"],
  ["/analyses/cross_sell", ".network circle"],
  ["/analyses/relations", ".card tbody tr"],
  ["/analyses/trends", ".main-svg"],
  ["/analyses/summary?column=total_lifetime_value", ".matrix tbody td"],
  ["/analyses/quality", ".mend li"],
  ["/analyses/satisfaction", ".main-svg"],
  ["/dead-letters", '[role="row"] .rowlink'],
  ["/settings", ".kpi-order li"],
];

export const pages = Object.fromEntries(
  [
    ["desktop", "light"],
    ["tablet", "dark"],
    ["phone", "light"],
  ].map(([width, theme]) => [
    `axe finds nothing on working pages at ${width} width, ${theme}, and nothing is too wide or too small to touch`,
    async ({ open, axe }) => {
      for (const [path, ready] of PAGES) {
        const { page, close } = await open(path, { width, theme, reducedMotion: "reduce" });
        await page.locator(ready).first().waitFor({ state: "attached", timeout: 30_000 });
        await page.waitForFunction(() => document.querySelector("main h1") && !document.querySelector(".sk"));
        assert.deepEqual(await violations(page, axe), [], path);
        assert.equal(
          await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
          true,
          `${path} is too wide`,
        );
        if (width === "phone") {
          assert.deepEqual(await smallTargets(page), [], path);
        }
        await close();
      }
    },
  ]),
);
