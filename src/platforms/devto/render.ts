import { Buffer } from "node:buffer";
import { type Json, type Rendering, withDigests } from "../../core/article.ts";
import { type Diagnostic, hasErrors } from "../../core/diagnostic.ts";
import type { Manuscript } from "../../core/manuscript.ts";
import { wishFor } from "../../core/post.ts";
import { teaser } from "../../markdown/passes/teaser.ts";
import { openingWords } from "../../markdown/tree/shown-text.ts";
import { foldVisible, shorten } from "../../markdown/tree/text.ts";
import { bodyMarkdown } from "./dialect/body.ts";
import { type devtoCodes, diagnose } from "./dialect/codes.ts";
import { devtoTags } from "./dialect/tags.ts";
import { type AiDisclosure, disclosures } from "./settings.ts";
import { visibilityField } from "./visibility-field.ts";
import type { DevtoWish } from "./words.ts";

/** What holds for all articles unless a post says otherwise. */
export interface DevtoSettings {
  readonly visibility: "public" | "draft";
  readonly aiDisclosure: AiDisclosure;
  /** True where the original shows `:tada:` as an emoji (jemoji). */
  readonly emoji?: boolean;
}

const limits = { title: 128, description: 500, excerpt: 200, body: 800 * 1024 } as const;

/**
 * A manuscript as the `article` object of dev.to's API, all fields always there (contracts/devto.md §2.2, §4).
 * Never throws: what keeps it from being sent is an error among the diagnostics, and there is no article then.
 */
export function renderForDevto(manuscript: Manuscript, settings: DevtoSettings): Rendering {
  const { post } = manuscript;
  const wish = wishFor<DevtoWish>(post, "devto");
  const diagnostics: Diagnostic[] = [];
  const say = (code: keyof typeof devtoCodes, message: string, key?: string) => {
    const line = key === undefined ? undefined : (post.keyLines[key] ?? post.keyLines.posse);
    diagnostics.push(diagnose(code, message, { line }));
  };

  const title = titleOf(wish.title ?? post.title);
  if (title.full === "") say("devto-no-title", "The post has no title.", "title");
  if (title.cut !== title.full) say("devto-title", "The title is cut to 128 characters.", "title");
  const description = descriptionOf(manuscript, wish.description);
  if (description.isCut) {
    const said = `The description is cut to ${limits.description} characters.`;
    say("devto-description", said, "description");
  }
  if (!isPublicUrl(post.canonicalUrl)) {
    say("devto-canonical-url", `dev.to would refuse the canonical URL ${post.canonicalUrl}.`);
  }
  const excerpt = wish.body === "excerpt";
  const body = bodyMarkdown(excerpt ? teaser(manuscript) : manuscript.tree, {
    ownUrls: [post.canonicalUrl, post.pageUrl],
    ...(settings.emoji !== undefined && { emoji: settings.emoji }),
  });
  diagnostics.push(...body.diagnostics);
  const size = Buffer.byteLength(body.markdown);
  if (size > limits.body)
    say("devto-too-long", `The article has ${size} bytes; dev.to takes ${limits.body}.`);
  const chosen = wish.tags ?? (post.tags.length > 0 ? post.tags : post.categories);
  const tags = devtoTags(chosen, post.keyLines.tags ?? post.keyLines.categories);
  diagnostics.push(...tags.diagnostics);

  const visibility = wish.visibility ?? settings.visibility;
  if (visibility === "unlisted") say("devto-visibility", "The article is a draft.", "posse");
  const cover = wish.cover === undefined ? manuscript.cover : manuscript.absolute(wish.cover);
  const mainImage = cover !== null && /^https?:\/\//i.test(cover) ? cover : null;
  if (cover !== null && mainImage === null) say("devto-cover", "The cover is left out.", "image");
  const disclosure = wish.aiDisclosure ?? settings.aiDisclosure;
  if (!(disclosures as readonly string[]).includes(disclosure)) {
    say("devto-ai-disclosure", `\`${disclosure}\` is not an AI disclosure level.`, "posse");
  }

  const placed = diagnostics.map((diagnostic) => ({ ...diagnostic, path: post.path }));
  if (hasErrors(placed)) return { diagnostics: placed };
  const request: Record<string, Json> = {
    title: title.cut,
    body_markdown: body.markdown,
    published: visibility === "public",
    tags: tags.tags,
    series: foldVisible(wish.series ?? post.series ?? "") || null,
    main_image: mainImage,
    canonical_url: post.canonicalUrl,
    description: description.text,
    ai_disclosure_level: disclosure,
  };
  return {
    article: withDigests(
      {
        platform: "devto",
        canonicalUrl: post.canonicalUrl,
        title: title.cut,
        visibility: visibility === "public" ? "public" : "draft",
        // An unlisted article is a draft here.
        wish: wish.ownVisibility === "unlisted" ? "draft" : (wish.ownVisibility ?? "default"),
        request,
      },
      visibilityField,
    ),
    diagnostics: placed,
  };
}

/** As dev.to keeps it: control characters are blanks, blanks are single. */
function titleOf(written: string): { full: string; cut: string } {
  const full = foldVisible(written);
  return { full, cut: shorten(full, limits.title) };
}

/** The author's own words, or the first ones of the post, which are never whole. */
function descriptionOf(
  { post, excerpt, tree }: Manuscript,
  wanted: string | undefined,
): { text: string; isCut: boolean } {
  const own = foldVisible(wanted ?? post.description ?? "");
  if (own === "") {
    const words = openingWords(excerpt, tree);
    return { text: shorten(words, limits.excerpt), isCut: false };
  }
  const text = shorten(own, limits.description);
  return { text, isCut: text !== own };
}

/** dev.to wants a dot in the host, so `localhost` is none. */
function isPublicUrl(url: string): boolean {
  return /^https?:\/\/[^/\s?#]+\.[^/\s?#]+/i.test(url) && !/\s/.test(url);
}
