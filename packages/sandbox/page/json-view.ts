import { type Markup, markup } from "../markup.ts";

/** JSON for reading: colored, and with the line breaks in its texts broken. */
export function jsonView(value: unknown): Markup {
  return markup`<pre class="json" tabindex="0">${typeof value === "string" ? value : node(value, "")}</pre>`;
}

function node(value: unknown, indent: string): Markup {
  if (typeof value === "string") return text(value);
  if (typeof value !== "object" || value === null) {
    return markup`<span class="n">${String(value)}</span>`;
  }
  const deeper = `${indent}  `;
  const isList = Array.isArray(value);
  const items = isList
    ? value.map((item) => node(item, deeper))
    : Object.entries(value).map(
        ([key, item]) =>
          markup`<span class="k">${JSON.stringify(key)}</span>: ${node(item, deeper)}`,
      );
  const [open, close] = isList ? "[]" : "{}";
  if (items.length === 0) return markup`${open}${close}`;
  const lines = items.map(
    (item, index) => markup`\n${deeper}${item}${index < items.length - 1 ? "," : ""}`,
  );
  return markup`${open}${lines}\n${indent}${close}`;
}

/** What would make a line read otherwise than it stands there. */
const misleading = /[\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

function text(value: string): Markup {
  const lines = JSON.stringify(value)
    .replace(misleading, (character) => `\\u${character.charCodeAt(0).toString(16)}`)
    .split("\\n");
  const broken = lines.map((line, index) =>
    index < lines.length - 1 ? markup`${line}<span class="nl">\\n</span>\n` : line,
  );
  return markup`<span class="s">${broken}</span>`;
}
