// The dashboard in a browser, against a real server: node browser/tests.mjs ADDRESS [NAME…]
// Prints a line for each test. Says "restart" and waits for "ready" on its input where the server is to be restarted.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { launch } from "./browser.mjs";
import { Contexts } from "./contexts.mjs";
import { accessibility } from "./tests/accessibility.mjs";
import { analyses } from "./tests/analyses.mjs";
import { catalogue } from "./tests/catalogue.mjs";
import { customer } from "./tests/customer.mjs";
import { customers } from "./tests/customers.mjs";
import { filters } from "./tests/filters.mjs";
import { flow } from "./tests/flow.mjs";
import { frame } from "./tests/frame.mjs";
import { layout } from "./tests/layout.mjs";
import { letters } from "./tests/letters.mjs";
import { lists } from "./tests/lists.mjs";
import { overview } from "./tests/overview.mjs";
import { pages } from "./tests/pages.mjs";
import { phone } from "./tests/phone.mjs";
import { query } from "./tests/query.mjs";
import { reconnect } from "./tests/reconnect.mjs";
import { search } from "./tests/search.mjs";
import { settingsPage } from "./tests/settings.mjs";

const [address, ...wanted] = process.argv.slice(2);
const LANES = Number(process.env.BROWSER_LANES ?? 1);
const input = createInterface({ input: process.stdin });
const lines = input[Symbol.asyncIterator]();
const axe = readFileSync(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

const json = async (path) => {
  const answer = await fetch(address + path);
  if (!answer.ok) {
    throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  }
  return answer.json();
};

/** Posts records that must be taken. */
const post = async (type, record) => {
  const answer = await fetch(`${address}/api/events/${type}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(record),
  });
  if (answer.status !== 202) {
    throw new Error(`${type}: ${answer.status} ${await answer.text()}`);
  }
};

const restart = async () => {
  console.log("restart");
  const { value } = await lines.next();
  if (value !== "ready") {
    throw new Error(`the server did not come back: ${value}`);
  }
};

const browser = await launch();
const pool = new Contexts(browser);
let failed = 0;

async function run(name, test) {
  const opened = [];
  const began = Date.now();
  const open = async (path, options) => {
    const result = await pool.open(address, path, { map: false, ...options });
    opened.push(result);
    return result;
  };
  try {
    await test({ address, json, post, restart, axe, open });
    const complaints = opened.flatMap((each) => each.complaints);
    if (complaints.length > 0) {
      throw new Error(`the browser complains: ${complaints.join("\n")}`);
    }
    console.log(`ok ${name} ${Date.now() - began} ms`);
  } catch (error) {
    failed += 1;
    await opened
      .at(-1)
      ?.page.screenshot({ path: `../target/dashboard-${failed}.png` })
      .catch(() => {});
    console.log(`failed ${name}: ${String(error.stack ?? error).replaceAll("\n", " | ")}`);
  }
  for (const each of opened) {
    await each.close();
  }
}

const chosen = (tests) =>
  Object.entries(tests).filter(([name]) => wanted.length === 0 || wanted.some((part) => name.includes(part)));

/** Each in a context of its own: more than one at once where the machine has processors to spare. */
const queue = chosen({
  ...accessibility,
  ...pages,
  ...overview,
  ...filters,
  ...search,
  ...customer,
  ...layout,
  ...frame,
  ...phone,
  ...customers,
  ...catalogue,
  ...lists,
  ...letters,
  ...flow,
  ...query,
  ...analyses,
  ...settingsPage,
});
const lane = async () => {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    await run(...next);
  }
};
await Promise.all(Array.from({ length: LANES }, lane));
// Alone, since it takes the server away.
for (const [name, test] of chosen(reconnect)) {
  await run(name, test);
}
await browser.close();
input.close();
process.exit(failed === 0 ? 0 : 1);
