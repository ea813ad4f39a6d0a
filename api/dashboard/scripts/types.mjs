// Writes src/data/schema.d.ts from the server's description, or with --check says whether it is stale.
import { readFile, writeFile } from "node:fs/promises";
import openapi, { astToString } from "openapi-typescript";

const description = new URL("../../../docs/generated/openapi.json", import.meta.url);
const types = new URL("../src/data/schema.d.ts", import.meta.url);

const text =
  "// Written by `npm run types` from docs/generated/openapi.json; don't edit.\n" +
  astToString(await openapi(description));
if (process.argv.includes("--check")) {
  if ((await readFile(types, "utf8").catch(() => "")) !== text) {
    console.error("src/data/schema.d.ts is stale: write it anew with npm run types");
    process.exit(1);
  }
} else {
  await writeFile(types, text);
}
