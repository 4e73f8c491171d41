/** What a page's structured data say of the article that it shows. */
export interface ArticleData {
  readonly headline?: string;
  readonly published?: string;
  readonly description?: string;
  readonly keywords?: readonly string[];
  readonly language?: string;
  readonly image?: string;
  readonly url?: string;
}

const articles =
  /^(?:https?:\/\/schema\.org\/)?(?:Article|BlogPosting|NewsArticle|TechArticle|ScholarlyArticle|SocialMediaPosting|Report|Review)$/;

/** The first article among a page's JSON-LD; undefined where none of it is one, or can be read. */
export function articleData(texts: readonly string[]): ArticleData | undefined {
  for (const text of texts) {
    const found = articleIn(parsed(text));
    if (found !== undefined) return found;
  }
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, ""));
  } catch {
    return undefined;
  }
}

/** Looks through lists and graphs, in the order in which they are written, a few levels deep. */
function articleIn(value: unknown, depth = 0): ArticleData | undefined {
  if (depth > 4 || typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) {
    for (const one of value.slice(0, 100)) {
      const found = articleIn(one, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  const node = value as Readonly<Record<string, unknown>>;
  const types = [node["@type"]].flat().filter((type) => typeof type === "string");
  if (types.some((type) => articles.test(type))) return dataOf(node);
  return articleIn(node["@graph"] ?? node.mainEntity ?? node.mainEntityOfPage, depth + 1);
}

function dataOf(node: Readonly<Record<string, unknown>>): ArticleData {
  const text = (key: string) => wordsOf(node[key]);
  const keywords = [node.keywords].flat().flatMap((one) => {
    if (typeof one === "string") return Array.isArray(node.keywords) ? one : one.split(",");
    return wordsOf((one as { name?: unknown } | undefined)?.name) ?? [];
  });
  const main = node.mainEntityOfPage;
  return Object.fromEntries(
    Object.entries({
      headline: text("headline") ?? text("name"),
      published: text("datePublished"),
      description: text("description"),
      keywords: keywords.length > 0 ? keywords.map((one) => one.trim()).filter(Boolean) : undefined,
      language: text("inLanguage"),
      image: addressOf(node.image),
      url: text("url") ?? addressOf(main),
    }).filter(([, value]) => value !== undefined),
  );
}

function wordsOf(value: unknown): string | undefined {
  const text = typeof value === "string" ? value.trim() : "";
  return text === "" ? undefined : text;
}

function addressOf(value: unknown): string | undefined {
  const [first] = [value].flat();
  if (typeof first === "string") return wordsOf(first);
  if (typeof first !== "object" || first === null) return undefined;
  const { url, contentUrl, "@id": id } = first as Readonly<Record<string, unknown>>;
  return wordsOf(url) ?? wordsOf(contentUrl) ?? wordsOf(id);
}
