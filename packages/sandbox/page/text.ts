import { fromHtml } from "hast-util-from-html";
import { toText } from "hast-util-to-text";

/** The host of an address, for a line such as "originally published at". */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}

/** Whether an address may become a link: a canonical URL is the client's word. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

const moments = new Intl.DateTimeFormat("en-US", {
  ...{ year: "numeric", month: "short", day: "numeric" },
  ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "UTC" },
});

/** A moment as people write it: `Nov 24, 2026, 10:00 UTC`. */
export function moment(time: string | number): string {
  return `${moments.format(new Date(time))} UTC`;
}

const days = new Intl.DateTimeFormat("en-US", {
  ...{ year: "numeric", month: "short", day: "numeric", timeZone: "UTC" },
});

/** A day as people write it: `Nov 24, 2026`. */
export function day(time: string | number): string {
  return days.format(new Date(time));
}

/** The letter that stands for a name. */
export function initial(name: string): string {
  return [...name][0]?.toUpperCase() ?? "?";
}

/** The beginning of a story's text after its title, for a list. */
export function leadOf(html: string): string {
  const maxLength = 180;
  const tree = fromHtml(html, { fragment: true });
  const first = tree.children.find(
    (node) => node.type === "element" && ["h2", "p", "blockquote"].includes(node.tagName),
  );
  const text = first === undefined ? "" : toText(first).replace(/\s+/g, " ");
  return text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
}
