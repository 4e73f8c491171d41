import { type Document, isAlias, isNode, isScalar, type Node, visit, type YAMLError } from "yaml";

/** The first value that Psych's `safe_load` does not let in, as it complains of it: contracts/devto.md §6.2. */
export function forbiddenValue(document: Document): string | undefined {
  let complaint: string | undefined;
  visit(document, (_key, node) => {
    if (!isNode(node)) return undefined;
    complaint = complaintAbout(node);
    return complaint === undefined ? undefined : visit.BREAK;
  });
  return complaint;
}

function complaintAbout(node: Node): string | undefined {
  if (isAlias(node)) return `Unknown alias: ${node.source}`;
  const ruby = /^!ruby\/\w+:(\S+)$/.exec(node.tag ?? "")?.[1];
  const type = ruby ?? (isScalar(node) && node.type === "PLAIN" ? classOf(node.source ?? "") : "");
  if (type !== "" && node.tag !== "tag:yaml.org,2002:str") {
    return type === undefined ? undefined : `Tried to load unspecified class: ${type}`;
  }
  return undefined;
}

const time =
  /^-?\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|\s+)\d{1,2}:\d\d:\d\d(?:\.\d*)?(?:\s*(?:Z|[-+]\d{1,2}:?(?:\d\d)?))?$/;

function classOf(source: string): string | undefined {
  if (/^:./.test(source)) return "Symbol";
  if (/^\d{4}-(?:1[012]|0?[1-9])-(?:3[01]|[12]\d|0?[1-9])$/.test(source)) return "Date";
  return time.test(source) ? "Time" : undefined;
}

/** A complaint of libyaml's and the place it names, which is not always where ours is. */
type Complaint = readonly [problem: string, position: number];

/**
 * What Psych says of an error, or nothing where it misses a key of a mapping, for which Forem has a
 * sentence of its own (contracts/devto.md §4 #0).
 */
export function explainYamlError(error: YAMLError, document: Document, yaml: string) {
  const complaint = complaintOf(error, document, yaml);
  if (complaint === undefined) return undefined;
  const [problem, position] = complaint;
  const before = yaml.slice(0, position).split("\n");
  const column = (before.at(-1) ?? "").length + 1;
  return `(<unknown>): ${problem} at line ${before.length} column ${column}`;
}

function complaintOf(error: YAMLError, document: Document, yaml: string): Complaint | undefined {
  const at = error.pos[0];
  const char = yaml.charAt(at);
  switch (error.code) {
    case "TAB_AS_INDENT":
      return [cannotStart, at];
    case "BAD_SCALAR_START":
      return [char === "," ? noContent : cannotStart, at];
    case "BLOCK_AS_IMPLICIT_KEY":
      if (/^\?\s/.test(yaml.slice(at, at + 2)))
        return ["mapping keys are not allowed in this context", at];
      return ["mapping values are not allowed in this context", colonAfter(yaml, at)];
    case "BAD_DQ_ESCAPE":
      return [
        "found unknown escape character while parsing a quoted scalar",
        startOfLast(document, /^QUOTE/, at),
      ];
    case "MISSING_CHAR":
      return /quote/.test(error.message)
        ? [
            "found unexpected end of stream while scanning a quoted scalar",
            startOfLast(document, /^QUOTE/, at),
          ]
        : ["could not find expected ':' while scanning a simple key", at];
    case "BAD_INDENT": {
      const flow = /^Flow (sequence|map)/.exec(error.message)?.[1];
      if (flow === undefined) return undefined;
      const [close, what] = flow === "map" ? ["}", "mapping"] : ["]", "sequence"];
      const problem = `did not find expected ',' or '${close}' while parsing a flow ${what}`;
      return [problem, startOfLast(document, /^FLOW/, at)];
    }
    case "UNEXPECTED_TOKEN":
      if (char === "}" || char === "]") return [noContent, at];
      return /^-\s/.test(yaml.slice(at, at + 2)) && yaml.slice(0, at).trimEnd().endsWith(":")
        ? ["block sequence entries are not allowed in this context", at]
        : undefined;
    default:
      return undefined;
  }
}

const cannotStart = "found character that cannot start any token while scanning for the next token";
const noContent = "did not find expected node content while parsing a block node";

function colonAfter(yaml: string, at: number): number {
  const colon = /:(?=\s|$)/g;
  colon.lastIndex = at;
  return colon.exec(yaml)?.index ?? at;
}

/** Where the last quoted or flow node begins that the error comes after. */
function startOfLast(document: Document, type: RegExp, at: number): number {
  let start = at;
  visit(document, (_key, node) => {
    if (!isNode(node) || node.range == null || node.range[0] > at) return;
    const isFlow = "flow" in node && node.flow === true;
    if (isFlow ? type.test("FLOW") : isScalar(node) && type.test(node.type ?? "")) {
      start = node.range[0];
    }
  });
  return start;
}
