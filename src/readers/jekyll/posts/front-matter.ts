import matter from "gray-matter";
import { isMapping } from "../ruby/values.ts";
import type { Slip } from "../yaml/corrections.ts";
import { parseSafeYaml } from "../yaml/safe-yaml.ts";
import type { Position, YamlProblem } from "../yaml/yaml-text.ts";

/** Why front matter cannot be read, with the slip that it is, where that is certain. */
export interface FrontMatterProblem extends YamlProblem {
  readonly kind: "yaml" | "language" | "mapping" | "large";
  readonly slip?: Slip | undefined;
}

/** A file's front matter and the rest. */
export interface FrontMatter {
  /** Empty where there is none, or it cannot be read. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly problem: FrontMatterProblem | undefined;
  /** Where libyaml, and so Jekyll, takes the front matter for ended before its closing line. */
  readonly cut: Position | undefined;
  readonly keyLines: Readonly<Record<string, number>>;
  positionOf(path: readonly string[]): Position | undefined;
  readonly body: string;
  /** The line of the file on which `body` begins. */
  readonly bodyLine: number;
}

/** Longer front matter is not read, nor is one with a longer run of blanks: gray-matter's patterns take their square. */
const limits = { length: 256 * 1024, blanks: 1000 };

/** Reads a file's text as Jekyll does, a byte order mark already gone (contracts/jekyll.md §2). */
export async function readFrontMatter(text: string): Promise<FrontMatter> {
  const block = frontMatterBlock(text);
  if (block === undefined) {
    const language = /^---[^\s-]/.test(text) ? matter.language(text.slice(0, 200)).name : "";
    return {
      ...none,
      problem: language === "" ? undefined : { ...top, kind: "language", message: language },
      body: text,
      bodyLine: 1,
    };
  }
  const { body, bodyLine } = block;
  if (block.yaml.length > limits.length || hasLongBlanks(block.yaml)) {
    return { ...none, problem: { ...top, kind: "large", message: "too large" }, body, bodyLine };
  }
  return { ...(await readYaml(block.yaml)), body, bodyLine };
}

const opening = /^---[ \t\r\f\v]*\n["']?[A-Za-z][\w-]*["']?:(?:[ \t\r\n]|$)/;

/** True of front matter without a closing line, which Jekyll takes for text; a rule with prose below it is none. */
export function isNeverClosed(text: string): boolean {
  return opening.test(text) && frontMatterBlock(text) === undefined;
}

const top = { line: 1, column: 1 };

const none = {
  values: {},
  problem: undefined,
  cut: undefined,
  keyLines: {},
  positionOf: () => undefined,
};

type YamlPart = Omit<FrontMatter, "body" | "bodyLine">;

async function readYaml(yaml: string): Promise<YamlPart> {
  // gray-matter calls no engine for front matter that is empty but for comments.
  const { data } = matter(yaml, grayMatter);
  return "block" in data && typeof data.block === "string" ? parseBlock(data.block) : none;
}

/** YAML is handed on, for SafeYAML's rules; every other language of gray-matter's is cut off, since it would run the post's code. */
const grayMatter = {
  language: "yaml",
  // The block comes without its closing line, which is found by Jekyll's rules: this one stands nowhere.
  delimiters: ["---", "\0"] as [string, string],
  engines: {
    yaml: { parse: (block: string) => ({ block }) },
    json: { parse: refuse },
    javascript: { parse: refuse },
    js: { parse: refuse },
    coffee: { parse: refuse },
    cson: { parse: refuse },
    toml: { parse: refuse },
  },
};

function refuse(): never {
  throw new TypeError("front matter is YAML");
}

async function parseBlock(block: string): Promise<YamlPart> {
  // With its opening line again, so that positions are those of the file.
  const text = `---${block}`;
  const { value, problem, cut, keyLines, positionOf } = await parseSafeYaml(text);
  if (value === null || value === false) return none;
  if (isMapping(value)) return { values: value, problem: undefined, cut, keyLines, positionOf };
  const { slipIn } = await import("../yaml/yaml-slips.ts");
  const slip = slipIn(text, "front matter");
  if (problem !== undefined) return { ...none, problem: { ...problem, kind: "yaml", slip } };
  return {
    ...none,
    problem: { line: 2, column: 1, kind: "mapping", message: "no mapping", slip },
  };
}

interface Block {
  /** From the opening line on, without the closing one. */
  readonly yaml: string;
  readonly body: string;
  readonly bodyLine: number;
}

/** Cuts the front matter off by Jekyll's rules for its first and last line (contracts/jekyll.md §2), in one pass. */
function frontMatterBlock(text: string): Block | undefined {
  if (!/^---[ \t\r\f\v]*\n/.test(text)) return undefined;
  let start = text.indexOf("\n") + 1;
  let line = 2;
  while (start < text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const fence = text.startsWith("---", start) || text.startsWith("...", start);
    if (fence && /^[ \t\r\f\v]*$/.test(text.slice(start + 3, end))) {
      return { yaml: text.slice(0, start), ...afterBlankLines(text, end, line) };
    }
    start = end + 1;
    line++;
  }
  return undefined;
}

/** The closing line takes the blank lines after it along, and blanks at the file's end. */
function afterBlankLines(text: string, fenceEnd: number, fenceLine: number): Omit<Block, "yaml"> {
  let bodyStart = fenceEnd;
  let bodyLine = fenceLine;
  let at = fenceEnd;
  for (; at < text.length && /[ \t\r\n\f\v]/.test(text[at] ?? ""); at++) {
    if (text[at] !== "\n") continue;
    bodyStart = at + 1;
    bodyLine++;
  }
  return { body: at === text.length ? "" : text.slice(bodyStart), bodyLine };
}

function hasLongBlanks(text: string): boolean {
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    run = code === 0x20 || (code >= 0x09 && code <= 0x0d) ? run + 1 : 0;
    if (run > limits.blanks) return true;
  }
  return false;
}
