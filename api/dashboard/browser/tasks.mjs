// Whether live updates keep the page from answering: node browser/tasks.mjs ADDRESS [SECONDS]
// Prints tasks over 50 ms while the overview is open and facts come in, after everything has been drawn; fails where the page
// is kept from answering for longer than is allowed, or where nothing came in to be shown.
import { launch, open, settled } from "./browser.mjs";

const LONGEST_MS = 200;
const [address, seconds = "60"] = process.argv.slice(2);
const browser = await launch();
// The map is a table: without a graphics card the processor draws it, which is no work of the page.
const { page } = await open(browser, address, "/overview", { map: false });
let messages = 0;
page.on("websocket", (socket) => socket.on("framereceived", () => (messages += 1)));
await page.reload();
await settled(page);
await page.waitForTimeout(3000);
messages = 0;
await page.evaluate(() => {
  window.longTasks = [];
  new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map((entry) => entry.duration))).observe(
    {
      type: "longtask",
    },
  );
});
await page.waitForTimeout(Number(seconds) * 1000);
const tasks = (await page.evaluate(() => window.longTasks)).sort((a, b) => a - b);
await browser.close();
const result = {
  seconds: Number(seconds),
  messages,
  tasksOver50Ms: tasks.length,
  blockedMs: Math.round(tasks.reduce((sum, duration) => sum + duration - 50, 0)),
  medianMs: Math.round(tasks[Math.floor(tasks.length / 2)] ?? 0),
  longestMs: Math.round(tasks.at(-1) ?? 0),
  allowedMs: LONGEST_MS,
};
console.log(JSON.stringify(result));
process.exit(messages > 0 && result.longestMs <= LONGEST_MS ? 0 : 1);
