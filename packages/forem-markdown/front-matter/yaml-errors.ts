import { type Document, isAlias, isNode, isScalar, type Node, visit, type YAMLError } from "yaml";

/** The first value that Psych's `safe_load` does not let in, as it complains of it: contracts/devto.md §6.2. */
export function forbiddenValue(document: Document, yaml: string): string | undefined {
  let complaint: string | undefined;
  visit(document, (_key, node) => {
    if (!isNode(node)) return undefined;
    complaint = complaintAbout(node, yaml);
    return complaint === undefined ? undefined : visit.BREAK;
  });
  return complaint;
}

function complaintAbout(node: Node, yaml: string): string | undefined {
  if (isAlias(node)) {
    const problem = "did not find expected alphabetic or numeric character while scanning an alias";
    return /^[\w-]+$/.test(node.source)
      ? `Unknown alias: ${node.source}`
      : printComplaint([problem, node.range?.[0] ?? 0], yaml);
  }
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
  return complaint && printComplaint(complaint, yaml);
}

function printComplaint([problem, position]: Complaint, yaml: string): string {
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
    case "MULTILINE_IMPLICIT_KEY":
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
      return unexpected(yaml, at);
    default:
      return undefined;
  }
}

const cannotStart = "found character that cannot start any token while scanning for the next token";
const noContent = "did not find expected node content while parsing a block node";

function unexpected(yaml: string, at: number): Complaint | undefined {
  if (/[}\]]/.test(yaml.charAt(at))) return [noContent, at];
  const before = yaml.slice(yaml.lastIndexOf("\n", at - 1) + 1, at);
  if (/^-\s/.test(yaml.slice(at, at + 2)) && /:[ \t]+$/.test(before)) {
    return ["block sequence entries are not allowed in this context", at];
  }
  const indicator = /(?:^|[ \t])[>|][-+0-9]*[ \t]+$/.exec(before);
  if (indicator === null) return undefined;
  const start = at - before.length + before.search(/[>|][-+0-9]*[ \t]+$/);
  return ["did not find expected comment or line break while scanning a block scalar", start];
}

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
