import type { Diagnostic } from "../../core/diagnostic.ts";
import type { PlatformWords } from "../../core/platform-words.ts";
import type { Post } from "../../core/post.ts";
import { askedIn } from "../../wishes/front-matter.ts";
import { bareHost } from "./addresses.ts";
import { diagnose } from "./codes.ts";
import { meta } from "./metas.ts";
import type { PageWords } from "./page.ts";
import type { BuiltPost } from "./read-built-site.ts";
import type { SourcePost } from "./sources.ts";

/** A page, and the file it was made from where that is known, as a post. */
export function postOf(
  page: BuiltPost,
  source: SourcePost | undefined,
  {
    platforms,
    shared,
  }: { readonly platforms: readonly PlatformWords[]; readonly shared: ReadonlySet<string> },
): Post {
  const path = source?.path ?? page.path;
  const { facts, pageUrl, url, said } = page;
  const frontMatter = {
    ...(source?.values ?? {}),
    ...(source === undefined ? settingsIn(said) : {}),
  };
  const keyLines = source?.keyLines ?? {};
  const placeOf = ([key = ""]: readonly string[]) => {
    const line = keyLines[key];
    return { path, ...(line !== undefined && { line, column: 1 }) };
  };
  const asked = askedIn(frontMatter, { platforms, placeOf, written: frontMatter });
  const trouble = troubleOf(page, shared, path);
  const isKnown = URL.canParse(pageUrl);
  const word = (key: string) => {
    const value = frontMatter[key];
    return typeof value === "string" && value.trim() !== ""
      ? value.replace(/\s+/g, " ").trim()
      : undefined;
  };
  const list = (key: string) => {
    const value = frontMatter[key];
    const words = Array.isArray(value) ? value : typeof value === "string" ? value.split(",") : [];
    return words
      .filter((one) => typeof one === "string" || typeof one === "number")
      .map((one) => String(one).trim())
      .filter(Boolean);
  };
  const tags = list("tags");
  return {
    path,
    sitePath: page.path,
    state: trouble.some(({ severity }) => severity === "error") ? "invalid" : "published",
    canonicalUrl: isKnown ? url : null,
    pageUrl: isKnown ? pageUrl : null,
    url: isKnown ? new URL(pageUrl).pathname : null,
    formerUrls: formerUrls(frontMatter, pageUrl),
    title: word("title") ?? facts.title ?? "",
    date: source?.date ?? facts.date ?? null,
    tags: tags.length > 0 ? tags : facts.tags,
    categories: list("categories"),
    description:
      word("description") ?? word("summary") ?? word("excerpt") ?? facts.description ?? null,
    cover: facts.image ?? null,
    series: word("series") ?? facts.series ?? null,
    lang: word("lang") ?? facts.language ?? null,
    wishes: asked.wishes,
    namedCopies: asked.namedCopies,
    ofOlder: asked.ofOlder,
    frontMatter,
    keyLines,
    body: page.article?.html ?? "",
    bodyLine: 1,
    diagnostics: [...trouble, ...asked.diagnostics],
  };
}

/** Hugo's, Zola's and others' word for where a page was before. */
function formerUrls(
  frontMatter: Readonly<Record<string, unknown>>,
  pageUrl: string,
): readonly string[] {
  return [frontMatter.aliases ?? frontMatter.redirect_from ?? []]
    .flat()
    .filter((one) => typeof one === "string")
    .flatMap((one) => (URL.canParse(one, pageUrl) ? new URL(one, pageUrl).href : []));
}

function troubleOf(
  { canonical, facts, article, hasRoot, said, pageUrl }: BuiltPost,
  shared: ReadonlySet<string>,
  path: string,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const add = (...[code, message]: [Parameters<typeof diagnose>[0], string]) =>
    found.push(diagnose(code, message, { path }));
  if (canonical.kind === "elsewhere") {
    add(
      "canonical-elsewhere",
      `The page names ${canonical.url} as its original, which is on another host.`,
    );
  }
  if (canonical.kind === "several") {
    add(
      "canonical-several",
      `The page names ${canonical.urls.slice(0, 3).join(" and ")} as its original.`,
    );
  }
  if (canonical.kind === "broken") {
    add(
      "canonical-broken",
      `The page's canonical link is “${canonical.text.slice(0, 100)}”, which is not an address.`,
    );
  }
  if (canonical.kind === "own" && shared.has(canonical.url)) {
    add("canonical-shared", `Several posts name ${canonical.url} as their original.`);
  }
  const before = canonical.kind === "elsewhere" ? undefined : article?.before;
  if (before !== undefined && isElsewhere(before, pageUrl)) {
    add(
      "published-before",
      `The article says that it was published before, at ${before}, and the page names no original there.`,
    );
  }
  if (facts.title === undefined) add("no-title", "The page has no title that is its own.");
  if (facts.date === undefined) add("no-date", "The page doesn't say when it was published.");
  if (article === undefined || !hasRoot) {
    add("no-article", "The article could not be told from the rest of its page.");
  } else if (!said.hasText || article.isEmpty) {
    add("client-rendered", "The page has no text before its scripts run.");
  }
  return found;
}

function isElsewhere(url: string, pageUrl: string): boolean {
  if (!URL.canParse(url) || !URL.canParse(pageUrl)) return false;
  return bareHost(new URL(url).host) !== bareHost(new URL(pageUrl).host);
}

/** `<meta name="posse" content="false">`, `<meta name="posse:PLATFORM:visibility" content="draft">`: as front matter has them. */
function settingsIn(said: PageWords): Readonly<Record<string, unknown>> {
  const posse: Record<string, unknown> = {};
  let whole: unknown;
  for (const name of said.metas.keys()) {
    const value = meta(said, name);
    if (value === undefined) continue;
    if (name === "posse") whole = meantBy(value);
    const [, platform, key] = /^posse:([\w.-]+)(?::([\w-]+))?$/.exec(name) ?? [];
    if (platform === undefined || /^(?:series|was|was-not)$/.test(platform)) continue;
    if (key === undefined) posse[platform] = meantBy(value);
    else {
      const own = posse[platform];
      posse[platform] = { ...(typeof own === "object" ? own : {}), [key]: meantBy(value) };
    }
  }
  const was = meta(said, "posse:was");
  return {
    ...(whole !== undefined && { posse: whole }),
    ...(Object.keys(posse).length > 0 && { posse }),
    ...(was !== undefined && { "posse-was": was }),
  };
}

function meantBy(text: string): unknown {
  if (text === "true") return true;
  if (text === "false") return false;
  return text.includes(",") ? text.split(",").map((one) => one.trim()) : text;
}
