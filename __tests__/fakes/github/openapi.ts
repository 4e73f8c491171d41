import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";

type Schema = Readonly<Record<string, unknown>>;

/** One of GitHub's REST operations, as GitHub describes it. */
export interface Operation {
  readonly method: string;
  /** As `/repos/{owner}/{repo}/git/ref/{ref}`. */
  readonly path: string;
  /** By status. */
  readonly answers: Readonly<Record<string, Schema>>;
  readonly request?: Schema;
}

interface Description {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly schemas: Readonly<Record<string, Schema>>;
}

const file = new URL("../../golden/github-openapi.json", import.meta.url);
const description = JSON.parse(readFileSync(file, "utf8")) as Description;

export const operations: ReadonlyMap<string, Operation> = new Map(
  Object.entries(description.operations),
);

// Each schema checks a few answers: what makes checks fast costs more to compile than they ever save.
const ajv = new Ajv({
  ...{ strict: false, allErrors: true, logger: false },
  ...{ inlineRefs: false, code: { optimize: false } },
});
(addFormats as unknown as (ajv: Ajv) => void)(ajv);
ajv.addSchema({ $id: "github", components: { schemas: jsonSchema(description.schemas) } });
const compiled = new Map<Schema, ValidateFunction>();

/** What is wrong with a value by GitHub's own description; "" if it is as described. */
export function violation(schema: Schema, value: unknown): string {
  let validate = compiled.get(schema);
  if (validate === undefined) {
    validate = ajv.compile(jsonSchema(schema) as Schema);
    compiled.set(schema, validate);
  }
  return validate(value) ? "" : ajv.errorsText(validate.errors);
}

/** OpenAPI 3.0 as JSON Schema: it has a word of its own for what may be null. */
function jsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(jsonSchema);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => {
    return [key, key === "$ref" ? `github${item}` : jsonSchema(item)];
  });
  const { nullable, ...schema } = Object.fromEntries(entries);
  return nullable === true ? { anyOf: [schema, { type: "null" }] } : schema;
}

/**
 * A whole answer: what is known, and for everything else that GitHub promises the smallest value of its kind. So the
 * shape of an answer is GitHub's, whatever its reader expects.
 * @throws {Error} what is known does not fit the description
 */
export function answer(operationId: string, status: number, known: unknown): unknown {
  const schema = operations.get(operationId)?.answers[status];
  if (schema === undefined) return known;
  const whole = complete(schema, known);
  const wrong = violation(schema, whole);
  if (wrong !== "") throw new Error(`${operationId} never answers so (${status}): ${wrong}`);
  return whole;
}

function complete(described: Schema, known: unknown): unknown {
  const schema = resolved(described);
  const { properties = {}, required = [] } = schema as {
    properties?: Record<string, Schema>;
    required?: readonly string[];
  };
  if (known === undefined) return smallest(schema);
  if (Array.isArray(known)) {
    return known.map((item) => complete((schema.items ?? {}) as Schema, item));
  }
  if (typeof known !== "object" || known === null) return known;
  const fields: Record<string, unknown> = { ...known };
  for (const name of new Set([...required, ...Object.keys(fields)])) {
    const property = properties[name];
    if (property !== undefined) fields[name] = complete(property, fields[name]);
  }
  return fields;
}

function smallest(schema: Schema): unknown {
  if (schema.nullable === true || schema.type === "null") return null;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  switch (schema.type) {
    case "array":
      return [];
    case "boolean":
      return false;
    case "integer":
    case "number":
      return 0;
    case "string":
      return (
        { uri: "https://github.test/", "date-time": "2026-01-01T00:00:00Z" }[
          String(schema.format)
        ] ?? ""
      );
    default:
      return complete(schema, {});
  }
}

/** One schema in the place of references and combinations: of alternatives the first. */
function resolved(schema: Schema): Schema {
  if (typeof schema.$ref === "string") {
    const name = schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1);
    return resolved(description.schemas[name] ?? {});
  }
  const [first] = (schema.oneOf ?? schema.anyOf ?? []) as readonly Schema[];
  if (first !== undefined) return { ...resolved(first), ...schema };
  const all = ((schema.allOf ?? []) as readonly Schema[]).map(resolved);
  if (all.length === 0) return schema;
  // What each of them promises holds.
  const required = all.flatMap((one) => (one.required ?? []) as readonly string[]);
  const properties = Object.assign({}, ...all.map((one) => one.properties));
  return Object.assign({}, schema, ...all, { required, properties });
}
