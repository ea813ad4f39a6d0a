// How soon the overview is there: node browser/paint.mjs ADDRESS [TIMES]
// Prints for each time and as medians, in milliseconds from the request on: the first contentful paint, the first key figure,
// when the page has answered a click on a filter's control, and when the first chart is drawn; and bytes over the wire.
// Fails where the page was painted, or could be used, later than is allowed.
import { launch, open } from "./browser.mjs";

const LATEST_MS = { paint: 1500, usable: 3000 };
const [address, times = "5"] = process.argv.slice(2);
const browser = await launch();
const all = [];
let early = 0;
for (let time = 0; time < Number(times); time += 1) {
  const { page, context } = await open(browser, "about:blank", "", { map: false });
  await page.addInitScript(() => {
    const seen = (selector, name) => {
      const look = () => (document.querySelector(selector) ? performance.mark(name) : void requestAnimationFrame(look));
      requestAnimationFrame(look);
    };
    seen("[data-kpi] .kpi-value", "figure");
    seen(".main-svg", "chart");
    const found = () => {
      const control = document.querySelector(".filterbar .ant-dropdown-trigger");
      if (control === null || document.querySelector("[data-kpi] .kpi-value") === null) {
        requestAnimationFrame(found);
        return;
      }
      control.click();
      const opened = () =>
        document.querySelector(".period") ? performance.mark("usable") : void requestAnimationFrame(opened);
      requestAnimationFrame(opened);
    };
    requestAnimationFrame(found);
  });
  await page.goto(`${address}/overview`);
  await page.waitForFunction(() => performance.getEntriesByName("chart").length > 0, null, { timeout: 60_000 });
  const measured = await page.evaluate(() => {
    const mark = (name) => performance.getEntriesByName(name)[0]?.startTime ?? null;
    const resources = performance.getEntriesByType("resource");
    const usable = mark("usable");
    const bytes = (some) => some.reduce((sum, entry) => sum + entry.encodedBodySize, 0);
    const scripts = resources.filter((entry) => /\.js$/.test(entry.name));
    const charts = scripts.filter((entry) => /Plot|plotly|scatter3d/i.test(entry.name));
    return {
      paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null,
      figure: mark("figure"),
      usable,
      chart: mark("chart"),
      scriptBytes: bytes(scripts.filter((entry) => !charts.includes(entry))),
      chartBytes: bytes(charts),
      chartsBeforeUsable: charts.filter((entry) => entry.responseEnd <= usable).length,
    };
  });
  early += measured.chartsBeforeUsable;
  all.push(measured);
  console.log(JSON.stringify(measured, (_, value) => (typeof value === "number" ? Math.round(value) : value)));
  await context.close();
}
await browser.close();

const median = (name) => all.map((each) => each[name]).sort((a, b) => a - b)[Math.floor(all.length / 2)];
const medians = Object.fromEntries(
  ["paint", "figure", "usable", "chart", "scriptBytes", "chartBytes"].map((name) => [name, Math.round(median(name))]),
);
console.log(JSON.stringify({ medians, chartsBeforeUsable: early, latest: LATEST_MS }));
process.exit(medians.paint > LATEST_MS.paint || medians.usable > LATEST_MS.usable ? 1 : 0);
