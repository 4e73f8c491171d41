/**
 * Liquid that dev.to must show and not run (contracts/devto.md §7.1): an unknown tag replaces the whole body, a variable
 * is refused. Entities do not help, the sanitiser decodes them first; only `raw` does.
 */

/** A whole `{{ … }}` or `{% … %}` without braces inside, else the braces that open one, or could with what follows. */
const run = /\{\{[^{}%\n]*\}\}(?!\})|\{%(?!-?\s*(?:end)?raw)[^{}%\n]*%\}|\{[{%}]+|\{$/g;

/** `text` with whatever could open a Liquid tag or variable inside `{% raw %}`. */
export function liquidSafe(text: string): string {
  return text.includes("{") ? text.replace(run, (found) => `{% raw %}${found}{% endraw %}`) : text;
}

/** Code that dev.to itself wraps in `raw`: fences and back-ticked spans of any length, wherever they lie. */
const code = /~{3}[\s\S]*?~{3}|`{3}[\s\S]*?`{3}|`{2}[\s\S]+?`{2}|`[\s\S]+?`/g;

const ownTag =
  /^\{% (?:(?:katex(?: inline)?|endkatex|enddetails)|details [^{}\n]+?|(?:youtube|vimeo|gist|codepen|asciinema|speakerdeck|stackblitz|jsfiddle|codesandbox|spotify|soundcloud) [^\s{}%]+(?: [^\s{}%]+)?) %\}/;

/**
 * The first place where dev.to's Liquid would find something that is neither one of our tags nor in protected code;
 * null if there is none. The last gate before a body is sent: it trusts nothing that printed the body.
 */
export function strayLiquid(body: string): string | null {
  if (!/\{[{%]/.test(body)) return null;
  // As dev.to does: code becomes one raw block, so it is dark to Liquid, unless it closes the block itself.
  const dark = body.replace(code, (found) => {
    const closing = /\{%-?\s*endraw/.exec(found.replaceAll("{% endraw %}", ""));
    return closing === null ? `{% raw %}${"x".repeat(3)}{% endraw %}` : found;
  });
  const opener = /\{[{%]/g;
  for (let found = opener.exec(dark); found !== null; found = opener.exec(dark)) {
    const at = found.index;
    const end = dark.startsWith("{% raw %}", at) ? endOfRaw(dark, at) : endOfOwnTag(dark, at);
    if (end === null) return excerpt(dark, at);
    opener.lastIndex = end;
  }
  return null;
}

function endOfRaw(text: string, at: number): number | null {
  const end = /\{%-?\s*endraw\s*-?%\}/g;
  end.lastIndex = at + "{% raw %}".length;
  return end.exec(text) === null ? null : end.lastIndex;
}

function endOfOwnTag(text: string, at: number): number | null {
  const tag = ownTag.exec(text.slice(at, at + 400));
  return tag === null ? null : at + tag[0].length;
}

function excerpt(text: string, at: number): string {
  return text.slice(at, at + 60).split("\n", 1)[0] ?? "";
}
