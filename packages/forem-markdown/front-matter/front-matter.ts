import { isMap, isScalar, parseDocument, visit } from "yaml";
import { explainYamlError, forbiddenValue } from "./yaml-errors.ts";

/** A body without its front matter, or the message with which dev.to refuses it. */
export type FrontMatterReading =
  | {
      readonly ok: true;
      readonly frontMatter: Readonly<Record<string, unknown>>;
      readonly body: string;
    }
  | { readonly ok: false; readonly error: string };

/**
 * Reads a body whose first thing is `---`: what comes before the next is YAML, and gone from the
 * body (contracts/devto.md §6.2). `contact` is the address that dev.to asks people to write to.
 */
export function readFrontMatter(markdown: string, contact?: string): FrontMatterReading {
  const parts = split(markdown);
  if (parts === undefined) return { ok: true, frontMatter: {}, body: markdown };
  const document = parse(parts.yaml);
  const error = document?.errors[0];
  if (document === undefined || error !== undefined) {
    const explained = error && document && explainYamlError(error, document, parts.yaml);
    return { ok: false, error: explained ?? generalError(contact) };
  }
  const forbidden = forbiddenValue(document, parts.yaml);
  if (forbidden !== undefined) return { ok: false, error: forbidden };
  keepTexts(document);
  const frontMatter = isMap(document.contents) ? Object(document.toJS()) : {};
  return { ok: true, frontMatter, body: parts.body };
}

function generalError(contact: string | undefined): string {
  const problem = "There was a problem parsing the front-matter YAML.";
  if (contact === undefined) return `${problem}..`;
  const advice = "Perhaps you need to escape a quote or a colon or something.";
  return `${problem} ${advice} Email ${contact} if you are having trouble.`;
}

/** The closing `---` may stand anywhere, so long as nothing follows it on its line. */
function split(markdown: string): { yaml: string; body: string } | undefined {
  const start = markdown.search(/\S/);
  if (start < 0 || !markdown.startsWith("---", start)) return undefined;
  let close = markdown.indexOf("---", start + 3);
  while (close >= 0) {
    const end = /[ \t]*(?:\n|$)/y;
    end.lastIndex = close + 3;
    if (end.test(markdown)) {
      return { yaml: markdown.slice(start + 3, close), body: markdown.slice(end.lastIndex) };
    }
    close = markdown.indexOf("---", close + 1);
  }
  return undefined;
}

/** Nothing for YAML that is nested too deep to be read. */
function parse(yaml: string) {
  const options = {
    version: "1.1",
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent",
  } as const;
  try {
    return parseDocument(yaml, options);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Psych takes fewer texts for something else: impossible dates, `y` and `1e3` stay texts. */
function keepTexts(document: ReturnType<typeof parseDocument>): void {
  visit(document, (_key, node) => {
    if (!isScalar(node) || node.type !== "PLAIN" || node.source === undefined) return;
    const isText =
      node.value instanceof Date || /^(?:[ynYN]|[-+]?\d+[eE][-+]?\d+)$/.test(node.source);
    if (isText) node.value = node.source;
  });
}
