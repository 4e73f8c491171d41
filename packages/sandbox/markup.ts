/** Markup that is ready to be sent: made by `markup` or vouched for by `trusted`. */
export interface Markup {
  readonly markup: string;
}

type Part = Markup | string | number | null | undefined | false | readonly Part[];

/** A template whose holes are escaped unless they are markup themselves. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return {
    markup: strings.reduce((all, string, index) => all + render(parts[index - 1]) + string),
  };
}

/** Takes HTML as it is: only for what a platform's renderer has made safe. */
export function trusted(html: string): Markup {
  return { markup: html };
}

/** Text in which nothing is markup any more, in HTML as in XML. */
function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return "";
  if (Array.isArray(part)) return part.map(render).join("");
  if (typeof part === "object" && "markup" in part) return part.markup;
  return escapeMarkup(String(part));
}
