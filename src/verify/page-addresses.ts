import { parseSrcset } from "../markdown/passes/srcset.ts";
import { bareHost, pathKey } from "../readers/built/addresses.ts";
import { type Tag, visitTags } from "../readers/built/dom.ts";

/** An address as it is compared: scheme, `www.`, percent-encoding, the final slash and `.html` make no difference. */
export function addressOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname, search, hash } = new URL(url);
  return `${bareHost(host)}${pathKey(pathname)}${decoded(search)}${decoded(hash)}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The name of the file that an address leads to, as an author may have written it. */
export function fileOf(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  return decoded(path.split("/").at(-1) ?? "") || url;
}

/** Attributes that name one address, or several with sizes behind them. */
const naming =
  /^(?:href|src|srcset|poster|data|content|style|data-(?:src|srcset|href|original|lazy|lazy-src|full|image|url|bg))$/;

/** Every address that a page names anywhere: in links, images, lazy images and styles. */
export function addressesIn(body: Tag, pageUrl: string): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (tag: Tag) => {
    for (const { name, value } of tag.attrs) {
      if (!naming.test(name) || value.length > 20_000) continue;
      for (const one of [value, ...parts(name, value)]) {
        const url = one.replace(/^[\t\n\f\r ]+|(?<![\t\n\f\r ])[\t\n\f\r ]+$/g, "");
        if (url !== "")
          found.add(addressOf(URL.canParse(url, pageUrl) ? new URL(url, pageUrl).href : url));
      }
    }
    return undefined;
  };
  add(body);
  visitTags(body, add);
  return found;
}

function parts(name: string, value: string): readonly string[] {
  if (name.endsWith("srcset")) {
    return parseSrcset(value).map(({ url }) => url);
  }
  if (name !== "style") return [];
  return [...value.matchAll(/url\(\s*["']?([^"')]*)/gi)].flatMap(([, url = ""]) => url);
}
