import { isMapping } from "../ruby/values.ts";

/** The languages of a site that is built once for each. */
export interface Languages {
  /** The language of a post that names none; undefined for the site's own. */
  langIn(sitePath: string): string | undefined;
  /** True of a language that has a folder of its own. */
  isPrefixed(lang: unknown): lang is string;
  /** A path of the site as the pages of that language link to it; as it is where it belongs to no language. */
  localized(path: string, lang: string): string;
  /** Folders with the posts of one language each, from the site's source directory, and that language. */
  readonly folders: ReadonlyMap<string, string>;
  /** What `site` holds while a page is built, where each language has a build of its own; undefined where one build makes all. */
  buildOf(sitePath: string, baseurl: string): LanguageBuild | undefined;
  /** True of a language whose posts the blog does not want copied: `posse: languages: default` in _config.yml. */
  isLeftOut(lang: unknown): boolean;
}

/** The settings by which one language's build is another than the next one's. */
export interface LanguageBuild {
  readonly lang: string;
  readonly default_lang: string;
  readonly baseurl: string;
  readonly baseurl_root: string;
}

/** Undefined where the site has no plugin for languages. */
export function languagesOf(
  config: Readonly<Record<string, unknown>>,
  plugins: readonly string[],
): Languages | undefined {
  const hasFolders = plugins.includes("jekyll-multiple-languages-plugin");
  if (!hasFolders && !plugins.includes("jekyll-polyglot")) return undefined;
  const languages = textsIn(config.languages);
  const [first = "en"] = languages;
  const named = typeof config.default_lang === "string" ? config.default_lang : "en";
  const usual = hasFolders ? first : named;
  const isPrefixed = (lang: unknown): lang is string =>
    typeof lang === "string" && lang !== usual && languages.includes(lang);
  const onlyUsual = isMapping(config.posse) && config.posse.languages === "default";
  const isLeftOut = (lang: unknown) => onlyUsual && isPrefixed(lang);
  const nowhere = () => undefined;
  if (hasFolders) {
    const isTranslated = !textsIn(config.exclude_from_localizations).includes("_posts");
    const folders = isTranslated ? languages.map((lang) => [`_i18n/${lang}`, lang] as const) : [];
    const asWritten = { localized: (path: string) => path, langIn: nowhere };
    const buildOf = (sitePath: string, baseurl: string): LanguageBuild => {
      const lang = languages.find((one) => sitePath.startsWith(`_i18n/${one}/`)) ?? usual;
      const own = isPrefixed(lang) ? `${baseurl}/${lang}` : baseurl;
      return { lang, default_lang: usual, baseurl: own, baseurl_root: baseurl };
    };
    return { isPrefixed, isLeftOut, ...asWritten, buildOf, folders: new Map(folders) };
  }
  const excluded = textsIn(config.exclude_from_localization);
  // `fr/about.md`, `about.fr.md`.
  const inPath = (sitePath: string) =>
    sitePath.split(/[/.]/).find((part) => languages.includes(part));
  return {
    isPrefixed,
    langIn: config.lang_from_path === true ? inPath : nowhere,
    buildOf: nowhere,
    localized(path, lang) {
      const inside = path.replace(/^\/+/, "");
      const [top = ""] = inside.split(/[/?#]/);
      const isOwn = languages.includes(top) || excluded.some((one) => inside.startsWith(one));
      return isOwn || !isPrefixed(lang) ? path : `/${lang}/${inside}`;
    },
    folders: new Map(),
    isLeftOut,
  };
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
