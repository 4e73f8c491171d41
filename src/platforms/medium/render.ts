import { type Json, type Rendering, withDigests } from "../../core/article.ts";
import { type Diagnostic, hasErrors } from "../../core/diagnostic.ts";
import type { Manuscript } from "../../core/manuscript.ts";
import { wishFor } from "../../core/post.ts";
import { teaser } from "../../markdown/passes/teaser.ts";
import { charactersIn, foldVisible, shorten } from "../../markdown/tree/text.ts";
import { diagnose, type mediumCodes } from "./dialect/codes.ts";
import { story } from "./dialect/story.ts";
import { mediumTags } from "./dialect/tags.ts";
import { visibilityField } from "./visibility-field.ts";
import type { MediumWish } from "./words.ts";

export const licenses = [
  "all-rights-reserved",
  "cc-40-by",
  "cc-40-by-sa",
  "cc-40-by-nd",
  "cc-40-by-nc",
  "cc-40-by-nc-nd",
  "cc-40-by-nc-sa",
  "cc-40-zero",
  "public-domain",
] as const;
export type License = (typeof licenses)[number];

/** What holds for all stories unless a post says otherwise. */
export interface MediumSettings {
  readonly visibility: "public" | "draft" | "unlisted";
  readonly license?: License;
  readonly notifyFollowers?: boolean;
  /** The site's time zone, for the day of the original; UTC without it. */
  readonly timeZone?: string;
}

const longestTitle = 100;

/**
 * A manuscript as the body of Medium's request (contracts/medium.md §1.3). Never throws: what keeps it from being sent
 * is an error among the diagnostics, and there is no article then.
 */
export function renderForMedium(manuscript: Manuscript, settings: MediumSettings): Rendering {
  const { post } = manuscript;
  const wish = wishFor<MediumWish>(post, "medium");
  const diagnostics: Diagnostic[] = [];
  const say = (code: keyof typeof mediumCodes, message: string, key: string) => {
    const line = post.keyLines[key] ?? post.keyLines.posse;
    diagnostics.push(diagnose(code, message, { line }));
  };

  const title = foldVisible(wish.title ?? post.title);
  if (title === "") say("medium-no-title", "The post has no title.", "title");
  const length = charactersIn(title);
  if (length > longestTitle) {
    say(
      "medium-title",
      `The title has ${length} characters; Medium lists ${longestTitle}.`,
      "title",
    );
  }
  const cover = wish.cover === undefined ? manuscript.cover : manuscript.absolute(wish.cover);
  const content = story(wish.body === "excerpt" ? teaser(manuscript) : manuscript.tree, {
    title,
    subtitle: subtitleOf(manuscript, wish.description),
    cover: cover !== null && /^https?:\/\//i.test(cover) ? cover : null,
    canonicalUrl: post.canonicalUrl,
    published: dayOf(post.date, settings.timeZone),
  });
  diagnostics.push(...content.diagnostics);
  const chosen = wish.tags ?? (post.tags.length > 0 ? post.tags : post.categories);
  const tags = mediumTags(chosen, post.keyLines.tags ?? post.keyLines.categories);
  diagnostics.push(...tags.diagnostics);
  const license = wish.license ?? settings.license ?? "all-rights-reserved";
  if (!(licenses as readonly string[]).includes(license)) {
    say("medium-license", `\`${license}\` is not one of Medium's licenses.`, "posse");
  }

  const placed = diagnostics.map((diagnostic) => ({ ...diagnostic, path: post.path }));
  if (hasErrors(placed)) return { diagnostics: placed };
  const visibility = wish.visibility ?? settings.visibility;
  const request: Record<string, Json> = {
    title: shorten(title, longestTitle),
    contentFormat: "html",
    content: content.html,
    tags: tags.tags,
    canonicalUrl: post.canonicalUrl,
    publishStatus: visibility,
    license,
    notifyFollowers: wish.notifyFollowers ?? settings.notifyFollowers ?? false,
  };
  return {
    article: withDigests(
      {
        platform: "medium",
        canonicalUrl: post.canonicalUrl,
        title,
        visibility,
        wish: wish.ownVisibility ?? "default",
        request,
      },
      visibilityField,
    ),
    diagnostics: placed,
  };
}

/** What the author says for Medium, else the front matter's own `subtitle`. */
function subtitleOf({ post }: Manuscript, wanted: string | undefined): string | null {
  const { subtitle } = post.frontMatter;
  const written = wanted ?? (typeof subtitle === "string" ? subtitle : "");
  return foldVisible(written) || null;
}

/** The day in the site's time zone; a name that nobody knows counts as UTC, as it does for Jekyll. */
function dayOf(date: Date | null, timeZone = "UTC"): string | null {
  if (date === null || Number.isNaN(date.getTime())) return null;
  const format = dayFormats.get(timeZone) ?? dayFormat(timeZone);
  dayFormats.set(timeZone, format);
  return format.format(date);
}

/** By time zone: one takes longer to make than a post to render. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone });
  } catch {
    return new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });
  }
}
