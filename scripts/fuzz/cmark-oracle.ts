import { spawnSync } from "node:child_process";
import type { Outline } from "./outline.ts";

const command = "cmark-gfm";

/** True where a cmark-gfm of CommonMark 0.29 is installed, which is what jekyll-commonmark reads with. */
export function hasCmark(): boolean {
  const { status, stdout } = spawnSync(command, ["--version"], { encoding: "utf8" });
  return status === 0 && stdout.includes(" 0.29.");
}

/** The tree that cmark-gfm makes; undefined where it crashed or did not end. */
export function cmarkOutline(text: string, extensions: readonly string[]): Outline | undefined {
  const wanted = extensions.flatMap((name) => ["-e", name]);
  const { status, stdout } = spawnSync(command, ["-t", "xml", ...wanted], {
    input: text,
    encoding: "utf8",
    timeout: 3000,
  });
  return status === 0 ? parse(stdout) : undefined;
}

/** Its XML has no name for footnotes. */
const tag = /<(\/?)(<unknown>|\w+)((?: [\w:]+="[^"]*")*)( \/)?>([^<]*)/g;

function parse(xml: string): Outline {
  const root: Outline = { name: "document", attributes: {}, value: "", children: [] };
  const open: Outline[] = [root];
  for (const [, closes, name = "", attributes = "", empty, content = ""] of xml.matchAll(tag)) {
    if (name === "document") continue;
    if (closes) open.pop();
    else {
      const value = attributes.includes("xml:space") ? unescaped(content) : "";
      const node: Outline = { name, attributes: pairs(attributes), value, children: [] };
      open.at(-1)?.children.push(node);
      if (!empty) open.push(node);
    }
  }
  return root;
}

function pairs(attributes: string): Record<string, string> {
  const found = attributes.matchAll(/ (\w+)="([^"]*)"/g);
  return Object.fromEntries([...found].map(([, key = "", value = ""]) => [key, unescaped(value)]));
}

const characters: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

function unescaped(text: string): string {
  return text.replace(/&(\w+);/g, (all, name: string) => characters[name] ?? all);
}
