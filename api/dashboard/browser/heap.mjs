// Whether live updates make the page grow: node browser/heap.mjs ADDRESS [MINUTES]
// Prints the heap after a collection each minute, what it grows by in an hour, and fails above what is allowed.
import { launch, open, settled } from "./browser.mjs";

const MOST_GROWTH_BYTES_AN_HOUR = 10_000_000;
const [address, minutes = "60"] = process.argv.slice(2);
const browser = await launch();
const { page, context } = await open(browser, address, "/overview");
await settled(page);
const devtools = await context.newCDPSession(page);

async function heap() {
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await devtools.send("Memory.getDOMCounters");
  return { usedSize, nodes, jsEventListeners };
}

const sizes = [];
for (let minute = 0; minute <= Number(minutes); minute += 1) {
  const now = await heap();
  sizes.push(now.usedSize);
  console.log(JSON.stringify({ minute, ...now }));
  if (minute < Number(minutes)) {
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  }
}
await browser.close();

/** Least squares over what came after the first fifth, in which caches fill. */
const from = Math.floor(sizes.length / 5);
const some = sizes.slice(from);
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const x = some.map((_, index) => index);
const slope =
  some.reduce((sum, size, index) => sum + (index - mean(x)) * (size - mean(some)), 0) /
  Math.max(
    1,
    x.reduce((sum, value) => sum + (value - mean(x)) ** 2, 0),
  );
console.log(JSON.stringify({ bytesAnHour: Math.round(slope * 60), allowed: MOST_GROWTH_BYTES_AN_HOUR }));
process.exit(slope * 60 > MOST_GROWTH_BYTES_AN_HOUR ? 1 : 0);
