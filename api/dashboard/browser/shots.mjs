// Pictures of the pages: node browser/shots.mjs ADDRESS DIRECTORY [NAME…]
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launch, open, settled } from "./browser.mjs";

const [address, directory, ...wanted] = process.argv.slice(2);
mkdirSync(directory, { recursive: true });
const best = (await (await fetch(`${address}/api/customers?churn=High&sort=-total_lifetime_value&limit=1`)).json())
  .customers[0];
const customer = `/customers/${encodeURIComponent(best.customer_id)}`;
const pages = { overview: "/overview", customer, filtered: "/overview?segment=High+Value&churn=High" };
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
      await page.screenshot({ path: join(directory, `${file}.png`), fullPage: true });
      console.log(file, wide > 0 ? `is ${wide} px too wide` : "", complaints.join("\n"));
      await context.close();
    }
  }
}
await browser.close();
