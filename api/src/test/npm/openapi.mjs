// openapi.mjs FILE: what others' tools say of an OpenAPI document; prints their complaints, a line each.
// A schema validator, a linter that also holds every example against its schema, and a generator of client types whose
// output the TypeScript compiler reads together with a client's use of it.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { Validator } from "@seriousme/openapi-schema-validator";
import openapiTS, { astToString } from "openapi-typescript";

const file = process.argv[2];
const text = readFileSync(file, "utf8");
const complaints = [];

const validity = await new Validator().validate(JSON.parse(text));
if (!validity.valid) {
  complaints.push(`schema: ${JSON.stringify(validity.errors)}`);
}

const config = await createConfig({
  extends: ["minimal"],
  rules: {
    "no-unresolved-refs": "error",
    "no-invalid-media-type-examples": "error",
    "no-invalid-schema-examples": "error",
    "no-invalid-parameter-examples": "error",
    "no-unused-components": "off", // a family may not need all that is offered to it
    "no-ambiguous-paths": "off", // /products/top beside /products/{id}: the literal one wins
    "no-identical-paths": "error",
    "no-path-trailing-slash": "error",
    "no-schema-type-mismatch": "error",
    "no-required-schema-properties-undefined": "error",
    "operation-operationId-unique": "error",
    "operation-operationId-url-safe": "error",
    "operation-parameters-unique": "error",
    "operation-summary": "error",
    "operation-tag-defined": "error",
    "path-declaration-must-exist": "error",
    "path-parameters-defined": "error",
    "path-not-include-query": "error",
    "security-defined": "off",
    "spec-components-invalid-map-name": "error",
    "tag-description": "error",
  },
});
for (const problem of await lintFromString({ source: text, absoluteRef: "openapi.json", config })) {
  const where = problem.location[0]?.pointer ?? "";
  complaints.push(`lint ${problem.severity} ${problem.ruleId} ${where}: ${problem.message}`);
}

writeFileSync("api.d.ts", astToString(await openapiTS(JSON.parse(text))));
writeFileSync(
  "client.ts",
  `import type { components, paths } from "./api.js";
type Answer<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { "application/json": infer B } } } } }
  ? B
  : never;
const status: Answer<"/api/status"> = {} as components["schemas"]["Status"];
export const lag: number = status.lag;
export const why: string = ({} as Answer<"/api/customers/{id}/explain">).scores.customer_segment.sentence;
// @ts-expect-error: what is not described is not there
export const nothing = status.noSuchField;
`,
);
try {
  execFileSync("node", ["node_modules/typescript/bin/tsc", "--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "--skipLibCheck", "client.ts", "api.d.ts"], {
    encoding: "utf8",
  });
} catch (failed) {
  complaints.push(`tsc: ${failed.stdout}`);
}

if (complaints.length > 0) {
  console.log(complaints.join("\n"));
}
