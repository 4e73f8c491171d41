import { isFailure, type LiquidFailure, refused, syntaxError } from "./outcome.ts";
import { disabledTags, findTag, type TagEnvironment } from "./tags.ts";
import { readTag, type TagToken, tokenize } from "./tokens.ts";

/** HTML after Liquid, and the names of the tags in it. */
export interface LiquidResult {
  readonly html: string;
  readonly usedTags: readonly string[];
}

interface Reading {
  readonly tokens: readonly string[];
  readonly environment: TagEnvironment;
  readonly usedTags: Set<string>;
  next: number;
  /** Whether the text after a tag with a hyphen loses its white space. */
  trimsNext: boolean;
  /** `continue` ends a document where no loop is. */
  isStopped: boolean;
}

/** Runs Forem's Liquid over HTML: the first failure in the text decides, as it fails while it is read. */
export function renderLiquid(
  html: string,
  environment: TagEnvironment,
): LiquidResult | LiquidFailure {
  const reading: Reading = {
    tokens: tokenize(html),
    environment,
    usedTags: new Set(),
    next: 0,
    trimsNext: false,
    isStopped: false,
  };
  const output = readBody(reading, []);
  return isFailure(output) ? output : { html: output, usedTags: [...reading.usedTags] };
}

/** Liquid's own bound for tags in tags. */
const maxDepth = 100;

/** Reads up to the end of the innermost of the blocks that are open, or of the document. */
function readBody(reading: Reading, open: readonly string[]): string | LiquidFailure {
  const block = open.at(-1);
  if (open.length > maxDepth) return refused("Liquid error: Nesting too deep");
  const parts: string[] = [];
  while (reading.next < reading.tokens.length) {
    const token = reading.tokens[reading.next] ?? "";
    reading.next += 1;
    if (token.startsWith("{{")) {
      return token.endsWith("}}") && token.length > 3
        ? refused("Liquid error: Liquid variables are disabled")
        : unterminated("Variable", token);
    }
    if (!token.startsWith("{%")) {
      if (!reading.isStopped) parts.push(reading.trimsNext ? token.trimStart() : token);
      reading.trimsNext = false;
      continue;
    }
    const previous = reading.tokens[reading.next - 2] ?? "";
    if (token.charAt(2) === "-" && !/^\{[{%]/.test(previous)) {
      parts.push((parts.pop() ?? "").trimEnd());
    }
    reading.trimsNext = token.at(-3) === "-";
    const tag = readTag(token);
    if (tag === undefined) return unterminated("Tag", token);
    if (block !== undefined && tag.name === `end${block}`) return parts.join("");
    const output = runTag(reading, tag, open);
    if (isFailure(output)) return output;
    parts.push(output);
  }
  return block === undefined ? parts.join("") : syntaxError(`'${block}' tag was never closed`);
}

function unterminated(what: "Tag" | "Variable", token: string): LiquidFailure {
  const pattern = what === "Tag" ? "/\\%\\}/" : "/\\}\\}/";
  return syntaxError(`${what} '${token}' was not properly terminated with regexp: ${pattern}`);
}

function runTag(reading: Reading, tag: TagToken, open: readonly string[]): string | LiquidFailure {
  const { name, markup } = tag;
  if (name === "raw") return readRaw(reading, markup);
  if (name === "liquid") return runLiquidTag(reading, markup);
  if (name === "continue") {
    reading.isStopped = true;
    return "";
  }
  if (name === "#") return readComment(markup);
  if (disabledTags.has(name)) return refused(`Liquid#${name} tag is disabled`);
  const definition = findTag(name);
  if (definition === undefined) return unknownTag(name, open.at(-1));
  reading.usedTags.add(name);
  const refusal = definition.check?.(markup, reading.environment);
  if (refusal !== undefined) return refused(refusal);
  const content = definition.isBlock ? readBody(reading, [...open, name]) : "";
  if (isFailure(content)) return content;
  return reading.isStopped ? "" : definition.render(markup, content);
}

function unknownTag(name: string, block: string | undefined): LiquidFailure {
  if (block === undefined) {
    return syntaxError(
      /^(?:else|end)$/.test(name) ? `Unexpected outer '${name}' tag` : unknown(name),
    );
  }
  if (name === "else") return syntaxError(`${block} tag does not expect 'else' tag`);
  if (!name.startsWith("end")) return syntaxError(unknown(name));
  const delimiter = block === "liquid" ? "%}" : `end${block}`;
  return syntaxError(`'${name}' is not a valid delimiter for ${block} tags. use ${delimiter}`);
}

function unknown(name: string): string {
  return `Unknown tag '${name}'`;
}

/** Everything up to `{% endraw %}`, which may follow anything that Liquid takes for one token with it. */
function readRaw(reading: Reading, markup: string): string | LiquidFailure {
  if (markup.trim() !== "") return syntaxError("Syntax Error in 'raw' - Valid syntax: raw");
  const start = reading.next;
  while (reading.next < reading.tokens.length) {
    const token = reading.tokens[reading.next] ?? "";
    reading.next += 1;
    const tagAt = token.endsWith("%}") ? token.lastIndexOf("{%") : -1;
    if (tagAt < 0 || !/^\{%[ \t\r\n\f\v]*endraw\b/.test(token.slice(tagAt))) continue;
    const content = [...reading.tokens.slice(start, reading.next - 1), token.slice(0, tagAt)];
    return reading.isStopped ? "" : content.join("");
  }
  return syntaxError("'raw' tag was never closed");
}

function readComment(markup: string): string | LiquidFailure {
  return /\n[ \t\r\f\v]*[^#\s]/.test(markup)
    ? syntaxError(
        "Syntax error in tag '#' - Each line of comments must be prefixed by the '#' character",
      )
    : "";
}

/** `{% liquid %}` holds one tag on each line, none of which can be a block that ends. */
function runLiquidTag(reading: Reading, markup: string): string | LiquidFailure {
  const parts: string[] = [];
  for (const line of markup.split("\n")) {
    const text = line.trim();
    if (text === "") continue;
    const [, name = text, rest = ""] = /^(#|\w+)\s*(.*)/s.exec(text) ?? [];
    const isBlock = name === "raw" || findTag(name)?.isBlock === true;
    const output = isBlock
      ? syntaxError(`'${name}' tag was never closed`)
      : runTag(reading, { name, markup: rest }, ["liquid"]);
    if (isFailure(output)) return output;
    parts.push(output);
  }
  return parts.join("");
}
