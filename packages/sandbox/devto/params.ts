import { splitTags } from "./tags.ts";

/** What an author can say of AI's part in a text (contracts/devto.md §3). */
export const disclosureLevels = ["not_disclosed", "no_ai", "some_ai", "fully_autonomous"] as const;

/** The keys that dev.to permits, cast as it casts them; a key that was not sent is absent. */
export interface ArticleParams {
  readonly title?: string | null;
  readonly bodyMarkdown?: string | null;
  readonly published?: boolean;
  readonly tags?: readonly string[];
  readonly series?: string | null;
  readonly mainImage?: string | null;
  readonly canonicalUrl?: string | null;
  readonly description?: string | null;
  readonly publishedAt?: string | null;
  readonly organizationId?: number | null;
  readonly aiDisclosureLevel?: string;
  readonly language?: string | null;
}

const strings = {
  title: "title",
  body_markdown: "bodyMarkdown",
  series: "series",
  main_image: "mainImage",
  canonical_url: "canonicalUrl",
  description: "description",
  published_at: "publishedAt",
  language: "language",
} as const;

/**
 * The permitted part of what was sent (contracts/devto.md §2.2). What has the wrong shape is dropped without a word:
 * an object where a string belongs, a string where the list of tags belongs.
 */
export function permit(article: Readonly<Record<string, unknown>>): ArticleParams {
  const params: Record<string, unknown> = {};
  for (const [sent, name] of Object.entries(strings)) {
    const value = article[sent];
    if (value === null) params[name] = null;
    else if (isScalar(value)) params[name] = String(value);
  }
  if (isScalar(article.published)) params.published = toBoolean(article.published);
  const tags = article.tags;
  if (Array.isArray(tags) && tags.every((tag) => tag === null || isScalar(tag))) {
    params.tags = splitTags(tags.map((tag) => String(tag ?? "")).join(","));
  }
  const organization = article.organization_id;
  if (organization === null) params.organizationId = null;
  else if (isScalar(organization)) params.organizationId = Number(organization);
  if (isDisclosure(article.ai_disclosure_level)) {
    params.aiDisclosureLevel = article.ai_disclosure_level;
  }
  return params;
}

/** The class that Ruby would name in `article param must be a JSON object`. */
export function rubyClass(value: unknown): string {
  if (value === undefined || value === null) return "NilClass";
  if (Array.isArray(value)) return "Array";
  if (typeof value === "string") return "String";
  if (typeof value === "boolean") return value ? "TrueClass" : "FalseClass";
  return Number.isInteger(value) ? "Integer" : "Float";
}

/** Whether something is an object with keys, and no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether something is one of the four levels (contracts/devto.md §3). */
export function isDisclosure(value: unknown): value is string {
  return typeof value === "string" && disclosureLevels.some((level) => level === value);
}

function isScalar(value: unknown): value is string | number | boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}

const falseWords = new Set(["false", "f", "FALSE", "F", "off", "OFF", "0", ""]);

function toBoolean(value: string | number | boolean): boolean {
  return !falseWords.has(String(value));
}
