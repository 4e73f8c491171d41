import { readBlocks } from "./blocks.ts";
import { takeDefinitions } from "./definitions.ts";
import { newOut, type Out, put, textOf } from "./out.ts";
import { nested, type Parse } from "./parse.ts";
import { htmlRenderer, type Renderer } from "./renderer.ts";
import { readSpans } from "./spans.ts";

/**
 * What Redcarpet 3.5.1 makes of a document with the extensions and the renderer of
 * contracts/devto.md §7, except for the constructs that `overrides` renders otherwise.
 * Redcarpet sees bytes: so do the overrides, one in each character.
 */
export function redcarpet(bytes: string, overrides: Partial<Renderer> = {}): string {
  const { text, references, footnotes } = takeDefinitions(bytes);
  const parse: Parse = {
    references,
    footnotes,
    renderer: { ...htmlRenderer, ...overrides },
    usedFootnotes: [],
    blocks: (out, source) => readBlocks(parse, out, source),
    spans: (out, source) => readSpans(parse, out, source),
    depth: 0,
    inLink: false,
    fuel: 5_000_000 + bytes.length * 20,
  };
  const out = newOut();
  if (text !== "") parse.blocks(out, /[\n\r]$/.test(text) ? text : `${text}\n`);
  writeFootnotes(parse, out);
  return textOf(out);
}

/** Footnotes that the text of another one mentions first come last. */
function writeFootnotes(parse: Parse, out: Out): void {
  if (parse.usedFootnotes.length === 0) return;
  const definitions = newOut();
  nested(parse, 2, () => {
    for (const footnote of parse.usedFootnotes) {
      const content = newOut();
      parse.blocks(content, footnote.contents);
      put(definitions, parse.renderer.footnote(textOf(content), footnote.number ?? 0));
    }
  });
  parse.renderer.footnotes(out, textOf(definitions));
}
