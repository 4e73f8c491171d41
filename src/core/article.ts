import { createHash } from "node:crypto";
import type { Announcement } from "./announcement.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { PlatformId } from "./post.ts";

/** What JSON can say. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** By what it is known whether a copy shows an article. */
export interface Digests {
  /** `sha256:` and 64 hexadecimal digits: equal means up to date. */
  readonly digest: string;
  /**
   * What the digest would be if every link to the blog's other posts led to the original; left out where that is the
   * same. Equal where only `digest` differs: what such links lead to has changed, and nothing else.
   */
  readonly plain?: string;
}

/** Who can find a copy, as an author asks for it. */
export type Visibility = "public" | "draft" | "unlisted";

/** The visibility that a post's own front matter asks for; `default` where it says nothing and the settings decide. */
export type WishedVisibility = Visibility | "default";

/** The digests of the versions in which the visibility was part of the digest, for one visibility. */
export interface FormerDigests extends Digests {
  readonly visibility: Visibility;
}

/**
 * What an article was made from. A copy that was made from the same shows its post as it is, whichever version of Posse
 * rendered it (docs/decisions/0012-inputs-of-an-article.md).
 */
export interface Inputs {
  /** Digest of all of it. */
  readonly digest: string;
  /** What was read of the blog beside the post itself: the names by which it can be looked up again. */
  readonly reads: readonly string[];
  /** The version of Posse that rendered it. */
  readonly version: string;
}

/** What a copy shows. */
export interface Shown extends Digests {
  readonly inputs?: Inputs | undefined;
}

/** What is written beside an announcement for other apps: a record that describes the post, and one of the blog that it is in. */
export interface PageDocument {
  /** The record's fields, as far as they follow from the post. */
  readonly record: Readonly<Record<string, Json>>;
  readonly publication: {
    /** The name under which it is kept: the same blog has always the same. */
    readonly key: string;
    readonly record: Readonly<Record<string, Json>>;
  };
}

/** A post rendered for one platform, within that platform's limits. */
export interface Article extends Digests {
  readonly platform: PlatformId;
  readonly canonicalUrl: string;
  readonly title: string;
  /** The visibility that a new copy gets. */
  readonly visibility: Visibility;
  /** What the post itself asks for: only that can change the visibility of a copy that is there. */
  readonly wish?: WishedVisibility;
  /** The organization or publication to publish it under, as the author names it; its id is the client's to find. */
  readonly under?: string;
  /** The name under which the platform keeps the copy, where we choose it: the same post has always the same. */
  readonly key?: string;
  /** The parts of an announcement; a whole copy has none. */
  readonly announcement?: Announcement;
  /** What is written beside an announcement, if its author wants that. */
  readonly document?: PageDocument;
  /** Exactly the fields of a create, as the platform's API takes them. */
  readonly request: Readonly<Record<string, Json>>;
  /** SHA-256 of `request` without the visibility, and of `under` where there is one. */
  readonly digest: string;
  /** Undefined where nobody can tell whether the same would be read again, as of a list of all pages. */
  readonly inputs?: Inputs;
  /** What an older version of Posse would have recorded for the same article. */
  readonly former?: readonly FormerDigests[];
}

/** The field of a request that says who can find the copy, and what it says for each visibility. */
export interface VisibilityField {
  readonly name: string;
  readonly values: readonly (readonly [Visibility, Json])[];
}

/** What came of rendering: an article, unless an error stands in the diagnostics. */
export interface Rendering {
  readonly article?: Article;
  readonly diagnostics: readonly Diagnostic[];
  /** What was read of the blog beside the post itself; undefined where no names can say that. */
  readonly reads?: readonly string[];
}

/** An article with its digests: who can find the copy is no part of what makes it out of date. */
export function withDigests(
  article: Omit<Article, "digest" | "plain" | "former">,
  field: VisibilityField,
): Article {
  const { request, under } = article;
  const digest = (fields: Readonly<Record<string, Json>>) =>
    digestOf(under === undefined ? fields : { ...fields, under });
  return {
    ...article,
    digest: digest(withoutField(request, field.name)),
    former: field.values.map(([visibility, value]) => ({
      visibility,
      digest: digest({ ...request, [field.name]: value }),
    })),
  };
}

/** The request without one of its fields. */
export function withoutField(
  request: Readonly<Record<string, Json>>,
  name: string,
): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(request).filter(([field]) => field !== name));
}

/** True if a copy of which this is known shows the article; the records of older versions count too. */
export function isShown({ digest, former = [] }: Article, held: Partial<Digests>): boolean {
  if (held.digest === undefined) return false;
  return [digest, ...former.map((one) => one.digest)].includes(held.digest);
}

/** True if it shows the article, links to the blog's other posts aside. */
export function isShownButForLinks(
  { digest, plain = digest, former = [] }: Article,
  held: Partial<Digests>,
): boolean {
  const known = held.plain ?? held.digest;
  if (known === undefined) return false;
  return [plain, ...former.map(plainOf)].includes(known);
}

/** The visibility that an older version sent along with the article that a copy shows; undefined where nobody can tell. */
export function visibilitySent(
  { former = [] }: Article,
  held: Partial<Digests>,
): Visibility | undefined {
  const known = held.plain ?? held.digest;
  return former.find((one) => known !== undefined && plainOf(one) === known)?.visibility;
}

/** What the digest is if every link to the blog's other posts leads to the original. */
function plainOf({ digest, plain = digest }: Digests): string {
  return plain;
}

/** The article whose links lead to copies, with the digests of the one whose links lead to the originals. */
export function withPlain(article: Article, plain: Article): Article {
  if (article.digest === plain.digest) return article;
  const former = article.former?.map((one, index) => {
    const other = plain.former?.[index];
    return other === undefined ? one : { ...one, plain: other.digest };
  });
  return { ...article, plain: plain.digest, ...(former && { former }) };
}

/**
 * What a copy shows, with what that was made from if it is this article: whoever noted what it shows may not have known.
 */
export function withInputs(
  shown: Shown | undefined,
  article: Article | undefined,
): Shown | undefined {
  if (shown === undefined || article?.inputs === undefined) return shown;
  return isShown(article, shown) ? { ...shown, inputs: article.inputs } : shown;
}

/**
 * The article as it is shown, known by the digests of the one that the post's source gives: where only the site's build knows
 * what is shown, a run that does not ask it still knows that the copy is up to date.
 */
export function knownBy(shown: Article, source: Article): Article {
  const { digest: _, plain: __, former: ___, ...rest } = shown;
  return { ...rest, ...digestsOf(source), ...(source.former && { former: source.former }) };
}

/** The digests of an article, and nothing else of it. */
export function digestsOf({ digest, plain }: Digests): Digests {
  return plain === undefined ? { digest } : { digest, plain };
}

/** The same without its digests: of a copy that nobody knows what it shows. */
export function withoutDigests<Held extends Partial<Shown>>({
  digest: _,
  plain: __,
  inputs: ___,
  ...rest
}: Held): Omit<Held, keyof Shown> {
  return rest;
}

/** The digest of what is sent: the same for the same fields in any order. */
export function digestOf(request: Readonly<Record<string, Json>>): string {
  return `sha256:${createHash("sha256")
    .update(JSON.stringify(sorted(request)))
    .digest("hex")}`;
}

/** The same with the fields of each object in the order of their names. */
function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([key, item]) => [key, sorted(item)]));
}
