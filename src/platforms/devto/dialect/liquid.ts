/**
 * Liquid that dev.to must show and not run (contracts/devto.md §7.1): an unknown tag replaces the whole body, a variable
 * is refused. Entities do not help, the sanitiser decodes them first; only `raw` does.
 */

/** A whole `{{ … }}` or `{% … %}` without braces inside, else the braces that open one, or could with what follows. */
const opener = /\{\{[^{}%\n]*\}\}(?!\})|\{%(?!-?\s*(?:end)?raw)[^{}%\n]*%\}|\{[{%}]+|\{$/g;

/** `text` with whatever could open a Liquid tag or variable inside `{% raw %}`. */
export function liquidSafe(text: string): string {
  return text.replace(opener, (found) => `{% raw %}${found}{% endraw %}`);
}

/** Code that dev.to itself wraps in `raw`: fences and back-ticked spans of any length, wherever they lie. */
const code = /~{3}[\s\S]*?~{3}|`{3}[\s\S]*?`{3}|`{2}[\s\S]+?`{2}|`[\s\S]+?`/g;

const ownTag =
  /^\{% (?:(?:katex(?: inline)?|endkatex|enddetails)|details [^{}\n]+?|(?:youtube|vimeo|gist|codepen|asciinema|speakerdeck|stackblitz|jsfiddle|codesandbox|spotify) [^\s{}%]+(?: [^\s{}%]+)?) %\}/;

/**
 * The first place where dev.to's Liquid would find something that is neither one of our tags nor in protected code;
 * null if there is none. The last gate before a body is sent: it trusts nothing that printed the body.
 */
export function strayLiquid(body: string): string | null {
  // As dev.to does: code becomes one raw block, so it is dark to Liquid, unless it closes the block itself.
  const dark = body.replace(code, (found) => {
    const closing = /\{%-?\s*endraw/.exec(found.replaceAll("{% endraw %}", ""));
    return closing === null ? `{% raw %}${"x".repeat(3)}{% endraw %}` : found;
  });
  let at = 0;
  for (;;) {
    const next = nextOpener(dark, at);
    if (next === -1) return null;
    if (dark.startsWith("{% raw %}", next)) {
      const end = /\{%-?\s*endraw\s*-?%\}/g;
      end.lastIndex = next + "{% raw %}".length;
      if (end.exec(dark) === null) return excerpt(dark, next);
      at = end.lastIndex;
      continue;
    }
    const tag = ownTag.exec(dark.slice(next, next + 400));
    if (tag === null) return excerpt(dark, next);
    at = next + tag[0].length;
  }
}

function nextOpener(text: string, from: number): number {
  const tag = text.indexOf("{%", from);
  const variable = text.indexOf("{{", from);
  if (tag === -1) return variable;
  return variable === -1 ? tag : Math.min(tag, variable);
}

function excerpt(text: string, at: number): string {
  return text.slice(at, at + 60).split("\n", 1)[0] ?? "";
}
