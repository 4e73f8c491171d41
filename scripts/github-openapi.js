// Takes from GitHub's own description of its REST interface what the fake of it answers by, without the prose: the
// whole package is 385 MB. `npm install --no-save @octokit/openapi`, then `node scripts/github-openapi.js`.
import { readFileSync, writeFileSync } from "node:fs";

const from = new URL("../node_modules/@octokit/openapi/", import.meta.url);
const to = new URL("../__tests__/golden/github-openapi.json", import.meta.url);

const wanted = new Set([
  "actions/get-workflow-run",
  "git/create-commit",
  "git/create-ref",
  "git/create-tree",
  "git/get-commit",
  "git/get-ref",
  "git/get-tree",
  "git/update-ref",
  "issues/create",
  "issues/create-comment",
  "issues/list-for-repo",
  "issues/update",
  "issues/update-comment",
  "pulls/create",
  "pulls/list",
  "pulls/list-files",
  "repos/compare-commits-with-basehead",
  "repos/download-tarball-archive",
  "repos/get",
  "repos/list-commits",
]);

const read = (path) => JSON.parse(readFileSync(new URL(path, from), "utf8"));
const api = read("generated/api.github.com.json");
const prose = new Set(["description", "summary", "example", "examples", "externalDocs", "title"]);

/** A schema without what is said to people; a property may be called like one of those words. */
function bare(value, isNames = false) {
  if (Array.isArray(value)) return value.map((item) => bare(item));
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key]) => isNames || !(prose.has(key) || key.startsWith("x-")),
  );
  return Object.fromEntries(
    kept.map(([key, item]) => [key, bare(item, !isNames && key === "properties")]),
  );
}

function schemaOf({ content = {} }) {
  return content["application/json"]?.schema;
}

function resolved(value) {
  if (value.$ref === undefined) return value;
  return value.$ref
    .split("/")
    .slice(1)
    .reduce((at, name) => at[name], api);
}

const operations = {};
for (const [path, methods] of Object.entries(api.paths)) {
  for (const [method, operation] of Object.entries(methods)) {
    if (!wanted.has(operation.operationId)) continue;
    const answers = Object.entries(operation.responses).flatMap(([status, response]) => {
      const schema = schemaOf(resolved(response));
      return schema === undefined ? [] : [[status, bare(schema)]];
    });
    const request = operation.requestBody && schemaOf(operation.requestBody);
    operations[operation.operationId] = {
      ...{ method: method.toUpperCase(), path, answers: Object.fromEntries(answers) },
      ...(request && { request: bare(request) }),
    };
  }
}

const schemas = {};
const queue = [operations];
while (queue.length > 0) {
  for (const [, name] of JSON.stringify(queue.pop()).matchAll(
    /#\/components\/schemas\/([^"]+)"/g,
  )) {
    if (schemas[name] !== undefined) continue;
    schemas[name] = bare(api.components.schemas[name]);
    queue.push(schemas[name]);
  }
}

const source = `@octokit/openapi ${read("package.json").version} (MIT), without its prose`;
const sorted = Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(to, `${JSON.stringify({ source, operations, schemas: sorted }, null, 1)}\n`);
