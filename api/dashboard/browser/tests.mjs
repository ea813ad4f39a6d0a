// The dashboard in a browser, against a real server: node browser/tests.mjs ADDRESS [NAME…]
// Prints a line for each test. Says "restart" and waits for "ready" on its input where the server is to be restarted.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { launch, open } from "./browser.mjs";
import { accessibility } from "./tests/accessibility.mjs";
import { catalogue } from "./tests/catalogue.mjs";
import { customer } from "./tests/customer.mjs";
import { customers } from "./tests/customers.mjs";
import { filters } from "./tests/filters.mjs";
import { layout } from "./tests/layout.mjs";
import { lists } from "./tests/lists.mjs";
import { overview } from "./tests/overview.mjs";
import { reconnect } from "./tests/reconnect.mjs";
import { search } from "./tests/search.mjs";

const [address, ...wanted] = process.argv.slice(2);
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
let failed = 0;

async function run(name, test) {
  const contexts = [];
  const began = Date.now();
  const opened = async (path, options) => {
    const result = await open(browser, address, path, { map: false, ...options });
    contexts.push(result);
    return result;
  };
  try {
    await test({ address, json, post, restart, axe, open: opened });
    const complaints = contexts.flatMap((each) => each.complaints);
    if (complaints.length > 0) {
      throw new Error(`the browser complains: ${complaints.join("\n")}`);
    }
    console.log(`ok ${name} ${Date.now() - began} ms`);
  } catch (error) {
    failed += 1;
    await contexts
      .at(-1)
      ?.page.screenshot({ path: `../target/dashboard-${failed}.png` })
      .catch(() => {});
    console.log(`failed ${name}: ${String(error.stack ?? error).replaceAll("\n", " | ")}`);
  }
  for (const { context } of contexts) {
    await context.close();
  }
}

const tests = {
  ...overview,
  ...filters,
  ...search,
  ...customer,
  ...customers,
  ...catalogue,
  ...lists,
  ...layout,
  ...accessibility,
  ...reconnect,
};
for (const [name, test] of Object.entries(tests)) {
  if (wanted.length === 0 || wanted.some((part) => name.includes(part))) {
    await run(name, test);
  }
}
await browser.close();
input.close();
process.exit(failed === 0 ? 0 : 1);
