// Whether anything keeps the pages from answering: node browser/tasks.mjs ADDRESS [SECONDS] [PAGE…]
// First the overview for some seconds while facts come in, after everything has been drawn; then each working page, opened and
// worked on step by step. Prints a line of JSON for each page and step; fails where one keeps its page from answering for longer than
// is allowed, where a step can't be done, and where nothing came in to be shown on the overview.
import { launch, open, settled } from "./browser.mjs";
import { PAGES } from "./steps.mjs";

const LONGEST_MS = 200;
/** What a step sets going is part of it. */
const AFTER_MS = 1500;
const [address, seconds = "60", ...wanted] = process.argv.slice(2);
const browser = await launch();
let failed = 0;

/** Keeps the lengths of tasks over 50 ms, from the first one of a page on. */
const watch = () => {
  window.longTasks = [];
  new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map((entry) => entry.duration))).observe(
    { type: "longtask", buffered: true },
  );
};
const taken = (page) => page.evaluate(() => window.longTasks.splice(0));

function report(page, step, tasks, more = {}) {
  const sorted = tasks.sort((a, b) => a - b);
  const longestMs = Math.round(sorted.at(-1) ?? 0);
  const tooLong = longestMs > LONGEST_MS;
  failed += tooLong ? 1 : 0;
  console.log(
    JSON.stringify({
      page,
      step,
      tasksOver50Ms: sorted.length,
      blockedMs: Math.round(sorted.reduce((sum, duration) => sum + duration - 50, 0)),
      longestMs,
      allowedMs: LONGEST_MS,
      ...(tooLong ? { tooLong } : {}),
      ...more,
    }),
  );
}

async function overview() {
  // The map is a table: without a graphics card the processor draws it, which is no work of the page.
  const { page, context } = await open(browser, address, "/overview", { map: false, before: watch });
  let messages = 0;
  page.on("websocket", (socket) => socket.on("framereceived", () => (messages += 1)));
  await page.reload();
  await settled(page);
  await page.waitForTimeout(AFTER_MS);
  report("overview", "open", await taken(page));
  messages = 0;
  await page.waitForTimeout(Number(seconds) * 1000);
  report("overview", `${seconds} s of live updates`, await taken(page), { messages });
  failed += messages > 0 ? 0 : 1;
  await context.close();
}

async function work(name, { path, ready, steps }) {
  const { page, context } = await open(browser, address, path, { before: watch });
  for (const [step, run] of [["open", ready], ...Object.entries(steps)]) {
    try {
      await run(page);
      await page.waitForTimeout(AFTER_MS);
      report(name, step, await taken(page));
    } catch (error) {
      failed += 1;
      console.log(JSON.stringify({ page: name, step, error: String(error).split("\n")[0] }));
    }
  }
  await context.close();
}

if (wanted.length === 0 || wanted.includes("overview")) {
  await overview();
}
for (const [name, page] of Object.entries(PAGES)) {
  if (wanted.length === 0 || wanted.includes(name)) {
    await work(name, page);
  }
}
await browser.close();
process.exit(failed === 0 ? 0 : 1);
