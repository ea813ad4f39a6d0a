// Pictures of the pages: node browser/shots.mjs ADDRESS DIRECTORY [NAME…]
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launch, open, settled } from "./browser.mjs";

const QUALITY = 72;
const TALLEST = 3100;
const [address, directory, ...wanted] = process.argv.slice(2);
mkdirSync(directory, { recursive: true });
const best = (await (await fetch(`${address}/api/customers?churn=High&sort=-total_lifetime_value&limit=1`)).json())
  .customers[0];
const customer = `/customers/${encodeURIComponent(best.customer_id)}`;
const pages = {
  overview: "/overview",
  customer,
  filtered: "/overview?segment=High+Value&churn=High",
  customers: "/customers?filter=last_purchase_date+%3C+60+days+ago+and+total_lifetime_value+%3E+500",
  orders: "/orders",
  products: "/products",
  campaigns: "/campaigns",
  flow: "/flow",
  columns: "/flow?view=columns&at=group%3Apurchases",
  query: `/query#${new URLSearchParams({ sql: "SELECT customer_segment, count(*) AS customers\nFROM customer_360\nGROUP BY ALL", as: "bar" })}`,
  "cross-sell": "/analyses/cross_sell",
  relations: "/analyses/relations",
  trends: "/analyses/trends?compare=year",
  summary: "/analyses/summary?column=total_lifetime_value",
  quality: "/analyses/quality",
  satisfaction: "/analyses/satisfaction?by=category",
  settings: "/settings",
};
const browser = await launch();
for (const [name, path] of Object.entries(pages)) {
  for (const width of ["desktop", "tablet", "phone"]) {
    for (const theme of ["light", "dark"]) {
      const file = `${name}-${width}-${theme}`;
      if (wanted.length > 0 && !wanted.includes(file)) {
        continue;
      }
      const { page, context, complaints } = await open(browser, address, path, { width, theme });
      // A timeline without end is not passed by: it would be read to its end.
      await settled(page, name !== "customer");
      await page.waitForTimeout(2500);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      await page.screenshot({
        path: join(directory, `${file}.jpg`),
        type: "jpeg",
        quality: QUALITY,
        fullPage: true,
        clip: {
          x: 0,
          y: 0,
          width: await page.evaluate(() => innerWidth),
          height: Math.min(TALLEST, await page.evaluate(() => document.body.scrollHeight)),
        },
      });
      console.log(file, wide > 0 ? `is ${wide} px too wide` : "", complaints.join("\n"));
      await context.close();
    }
  }
}
await browser.close();
