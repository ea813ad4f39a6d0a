// Whether the map of customers is usable when it is full: node browser/map.mjs ADDRESS [POINTS]
// The page is given made-up customers where it asks for the map, everything else comes from the server. Prints when the points
// are drawn, frames a second while it is turned by the mouse, and tasks that kept the page from answering meanwhile.
import { launch, open } from "./browser.mjs";

const LEAST_FRAMES_A_SECOND = 10;
const TURNS_MS = 10_000;
const [address, points = "50000"] = process.argv.slice(2);

/** Numbers that are the same each time (a linear congruential generator). */
let state = 7;
const random = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
const segments = ["High Value", "Medium Value", "Low Value"];
const customers = Array.from({ length: Number(points) }, (_, index) => {
  const frequency = 1 + Math.floor(60 * random() ** 3);
  return {
    customerId: `C${index}`,
    recency: Math.floor(700 * random() ** 2),
    frequency,
    monetary: Math.round(frequency * (20 + 180 * random()) * 100) / 100,
    segment: segments[Math.floor(random() * 3)],
    rfmSegment: "Loyal",
    scores: { recency: 3, frequency: 3, monetary: 3 },
  };
});

const browser = await launch();
const { page } = await open(browser, "about:blank", "", { map: true });
await page.route("**/api/rfm_segmentation*", (route) => {
  const asked = new URL(route.request().url()).searchParams;
  const from = Number(asked.get("cursor") ?? 0);
  const to = from + Number(asked.get("limit"));
  return route.fulfill({
    json: {
      rfmData: customers.slice(from, to),
      nextCursor: to < customers.length ? String(to) : null,
      lastUpdated: new Date().toISOString(),
    },
  });
});
await page.addInitScript(() => {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    window.longTasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration })));
  }).observe({ type: "longtask", buffered: true });
});
await page.goto(`${address}/overview`);
await page.locator("[data-kpi]").first().waitFor();
// The other charts are drawn before: what is measured is the map alone.
await page.locator('[data-card="revenue"] .main-svg').first().waitFor();
const card = page.locator('[data-card="map"]');
const began = await page.evaluate(() => performance.now());
await card.scrollIntoViewIfNeeded();
await card.locator(".gl-container canvas").first().waitFor({ state: "attached", timeout: 120_000 });
await page.waitForFunction(
  (wanted) => {
    const plot = document.querySelector('[data-card="map"] .js-plotly-plot');
    return (
      plot?.data?.reduce((sum, trace) => sum + trace.x.length, 0) === wanted && plot._fullLayout?.scene?._scene?.glplot
    );
  },
  customers.length,
  { timeout: 120_000 },
);
const drawn = await page.evaluate(() => performance.now());
await page.waitForTimeout(2000);
const loading = await page.evaluate(() => window.longTasks.splice(0).map((task) => task.duration));

const box = await card.locator(".gl-container").first().boundingBox();
await page.evaluate(() => {
  window.frames_ = [];
  const gl = document.querySelector('[data-card="map"] .js-plotly-plot')._fullLayout.scene._scene.glplot;
  // What the map itself has drawn, and not what the browser could have.
  const before = gl.onrender;
  gl.onrender = (...given) => {
    window.frames_.push(performance.now());
    before?.(...given);
  };
});
await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
await page.mouse.down();
const end = Date.now() + TURNS_MS;
let step = 0;
while (Date.now() < end) {
  step += 1;
  await page.mouse.move(
    box.x + box.width / 2 + Math.sin(step / 10) * box.width * 0.35,
    box.y + box.height / 2 + Math.cos(step / 17) * box.height * 0.2,
  );
}
await page.mouse.up();
const turning = await page.evaluate(() => ({
  frames: window.frames_,
  tasks: window.longTasks.splice(0).map((task) => task.duration),
}));
await browser.close();

const gaps = turning.frames.slice(1).map((time, index) => time - turning.frames[index]);
const sorted = [...gaps].sort((a, b) => a - b);
const part = (share) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? NaN);
const framesASecond = gaps.length / ((turning.frames.at(-1) - turning.frames[0]) / 1000);
const longest = (tasks) => Math.round(Math.max(0, ...tasks));
console.log(
  JSON.stringify({
    points: customers.length,
    drawnAfterMs: Math.round(drawn - began),
    longestTaskUntilDrawnMs: longest(loading),
    framesASecond: Math.round(framesASecond * 10) / 10,
    frameMs: { median: part(0.5), p95: part(0.95), longest: part(1) },
    tasksOver50Ms: turning.tasks.length,
    longestTaskMs: longest(turning.tasks),
    least: LEAST_FRAMES_A_SECOND,
  }),
);
process.exit(framesASecond >= LEAST_FRAMES_A_SECOND ? 0 : 1);
