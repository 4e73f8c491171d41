import type { Plugin } from "./plugin.ts";

export const polyglot: Plugin = {
  gems: ["jekyll-polyglot"],
  does: "A post in another language than `default_lang` lies below that language's name, and so does what it links to on the site.",
};

/** The languages of a site that is built once for each. */
export interface Languages {
  /** True of a language that has a folder of its own. */
  isPrefixed(lang: unknown): lang is string;
  /** A path of the site as the pages of that language link to it; as it is where it belongs to no language. */
  localized(path: string, lang: string): string;
}

/** Undefined where the site does not use the plugin. */
export function languagesOf(
  config: Readonly<Record<string, unknown>>,
  plugins: readonly string[],
): Languages | undefined {
  if (!plugins.includes("jekyll-polyglot")) return undefined;
  const languages = textsIn(config.languages);
  const usual = typeof config.default_lang === "string" ? config.default_lang : "en";
  const excluded = textsIn(config.exclude_from_localization);
  const isPrefixed = (lang: unknown): lang is string =>
    typeof lang === "string" && lang !== usual && languages.includes(lang);
  return {
    isPrefixed,
    localized(path, lang) {
      const [first = ""] = path.replace(/^\/+/, "").split(/[/?#]/);
      const isOwn =
        languages.includes(first) ||
        excluded.some((one) => path.replace(/^\/+/, "").startsWith(one));
      return isOwn || !isPrefixed(lang) ? path : `/${lang}/${path.replace(/^\/+/, "")}`;
    },
  };
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
