// Holds what the browser loads before the first figure against its budget, in bytes after gzip.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const LARGEST_MAIN_BYTES = 300_000;
const LARGEST_PLOTLY_BYTES = 650_000;
const directory = process.argv[2];
const manifest = JSON.parse(readFileSync(join(directory, ".vite/manifest.json"), "utf8"));

/** A chunk and everything it can't run without. */
function loadedWith(name, seen = new Set()) {
  if (!seen.has(name)) {
    seen.add(name);
    (manifest[name].imports ?? []).forEach((other) => loadedWith(other, seen));
  }
  return seen;
}

const size = (file) => gzipSync(readFileSync(join(directory, file))).length;
const total = (names) => [...names].reduce((sum, name) => sum + size(manifest[name].file), 0);

const main = loadedWith("index.html");
const overview = loadedWith("src/overview/OverviewPage.tsx", new Set(main));
const plotly = [...loadedWith("src/charts/Plot.tsx")].filter((name) => !overview.has(name));
const sizes = { main: total(main), withOverview: total(overview), plotly: total(plotly) };
console.log(
  `dashboard: main ${sizes.main} bytes, with the overview ${sizes.withOverview}, Plotly ${sizes.plotly} (gzip)`,
);
if (sizes.withOverview > LARGEST_MAIN_BYTES || sizes.plotly > LARGEST_PLOTLY_BYTES) {
  console.error(
    `too much to load: at most ${LARGEST_MAIN_BYTES} bytes before the first figure, and ${LARGEST_PLOTLY_BYTES} of Plotly behind it`,
  );
  process.exit(1);
}
