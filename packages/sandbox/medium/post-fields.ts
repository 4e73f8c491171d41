/** Where each license's text is; the keys are what a post may ask for (contracts/medium.md §1.3). */
export const licenseUrls: Readonly<Record<string, string>> = {
  "all-rights-reserved": "https://policy.medium.com/medium-terms-of-service-9db0094a1e0f",
  "cc-40-by": "https://creativecommons.org/licenses/by/4.0/",
  "cc-40-by-sa": "https://creativecommons.org/licenses/by-sa/4.0/",
  "cc-40-by-nd": "https://creativecommons.org/licenses/by-nd/4.0/",
  "cc-40-by-nc": "https://creativecommons.org/licenses/by-nc/4.0/",
  "cc-40-by-nc-nd": "https://creativecommons.org/licenses/by-nc-nd/4.0/",
  "cc-40-by-nc-sa": "https://creativecommons.org/licenses/by-nc-sa/4.0/",
  "cc-40-zero": "https://creativecommons.org/publicdomain/zero/1.0/",
  "public-domain": "https://creativecommons.org/share-your-work/public-domain/",
};

/** What a post's request says, checked and with Medium's defaults. */
export interface PostFields {
  readonly title: string;
  readonly contentFormat: "html" | "markdown";
  readonly content: string;
  readonly tags: readonly string[];
  readonly canonicalUrl: string | null;
  readonly publishStatus: "public" | "draft" | "unlisted";
  readonly license: string;
  readonly notifyFollowers: boolean;
  /** Epoch milliseconds, where the post asks to be back-dated. */
  readonly publishedAt: number | null;
}

/** Fields that may be saved, or the first thing that Medium has against them. */
export type Checked =
  | { readonly ok: true; readonly fields: PostFields }
  | { readonly ok: false; readonly message: string; readonly code?: number };

const maxTags = 3;
const maxTagLength = 25;
const formats = ["html", "markdown"] as const;
const statuses = ["public", "draft", "unlisted"] as const;

/** Applies the rules of contracts/medium.md §1.3 to a request's body. */
export function checkPost(body: Readonly<Record<string, unknown>>, now: Date): Checked {
  const { title, content, tags, canonicalUrl, notifyFollowers } = body;
  if (typeof content !== "string" || content === "") {
    return { ok: false, message: "No content specified.", code: 2002 };
  }
  if (typeof title !== "string" || title.trim() === "") return no("No title specified.");
  const contentFormat = formats.find((format) => format === body.contentFormat);
  if (contentFormat === undefined) return no("Content format must be one of html, markdown.");
  const publishStatus = statuses.find((status) => status === (body.publishStatus ?? "public"));
  if (publishStatus === undefined) {
    return no("Publish status must be one of public, draft, unlisted.");
  }
  if (tags !== undefined && tags !== null && !isStrings(tags)) {
    return no("Tags must be an array of strings.");
  }
  if (!isOptional(canonicalUrl, "string")) return no("Canonical URL must be a string.");
  if (!isOptional(notifyFollowers, "boolean")) return no("notifyFollowers must be a boolean.");
  const license = body.license ?? "all-rights-reserved";
  if (typeof license !== "string" || !Object.hasOwn(licenseUrls, license)) {
    return no("License is not one of those allowed.");
  }
  const publishedAt = pastInstant(body.publishedAt, now);
  if (publishedAt === undefined) return no("publishedAt must be in the past, and not before 1970.");
  return {
    ok: true,
    fields: {
      title: title.trim(),
      contentFormat,
      content,
      tags: (tags ?? []).slice(0, maxTags).filter((tag) => [...tag].length <= maxTagLength),
      canonicalUrl: canonicalUrl === undefined || canonicalUrl === "" ? null : canonicalUrl,
      publishStatus,
      license,
      notifyFollowers: notifyFollowers ?? false,
      publishedAt,
    },
  };
}

function no(message: string): Checked {
  return { ok: false, message };
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function isOptional(value: unknown, type: "string"): value is string | null | undefined;
function isOptional(value: unknown, type: "boolean"): value is boolean | null | undefined;
function isOptional(value: unknown, type: string): boolean {
  return value === undefined || value === null || typeof value === type;
}

/** Epoch milliseconds; `null` where none was asked for, nothing where it is refused. */
function pastInstant(value: unknown, now: Date): number | null | undefined {
  if (value === undefined || value === null) return null;
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d/.test(value)) return undefined;
  const time = Date.parse(value);
  return time >= 0 && time <= now.getTime() ? time : undefined;
}
