import { type Json, type PageDocument, type Rendering, withDigests } from "../../core/article.ts";
import { type Diagnostic, hasErrors } from "../../core/diagnostic.ts";
import type { Manuscript } from "../../core/manuscript.ts";
import { wishFor } from "../../core/post.ts";
import { compose, textOf } from "../announcements/compose.ts";
import { cardOf, draftOf, languageOf } from "../announcements/draft.ts";
import { bytesIn, graphemesIn } from "../announcements/measure.ts";
import type { AnnouncementWish } from "../announcements/wishes.ts";
import type { BlogWords } from "../definition.ts";
import { type blueskyCodes, diagnose } from "./codes.ts";
import { pageDocument } from "./page-document.ts";
import { recordKey } from "./record-key.ts";
import { blueskyStyle, facetsOf, longestText } from "./text.ts";

/** What holds for all announcements unless a post says otherwise. */
export interface BlueskySettings {
  /** At most so many. */
  readonly hashtags: number;
  /** Whether each has a document of standard.site. */
  readonly documents?: boolean;
  readonly blog?: BlogWords | undefined;
}

/** An announcement is made once: when it was made is no part of what it says. */
const timeField = { name: "createdAt", values: [] } as const;

/**
 * A post's announcement as the record that is put (contracts/bluesky.md §5), without the card's picture. Never throws: what
 * keeps it from being sent is an error among the diagnostics, and there is no article then.
 */
export function renderForBluesky(
  manuscript: Manuscript,
  settings: BlueskySettings,
  now: Date,
): Rendering {
  const { post } = manuscript;
  const wish = wishFor<AnnouncementWish>(post, "bluesky");
  const diagnostics: Diagnostic[] = [];
  const say = (code: keyof typeof blueskyCodes, message: string) => {
    const line = post.keyLines.posse ?? post.keyLines.title;
    diagnostics.push(diagnose(code, message, { path: post.path, line }));
  };

  const draft = draftOf(manuscript, wish, settings);
  const pieces = compose(draft, blueskyStyle);
  if (pieces === undefined) {
    const whole = textOf(compose(draft, { ...blueskyStyle, fits: () => true }) ?? []);
    const { graphemes, bytes } = longestText;
    const sizes = `${graphemesIn(whole)} characters and ${bytesIn(whole)} bytes`;
    say("bluesky-too-long", `The text has ${sizes}; Bluesky takes ${graphemes} and ${bytes}.`);
  }
  const text = textOf(pieces ?? []);
  if (pieces !== undefined && (text === "" || (draft.title === "" && !draft.isWritten))) {
    say("bluesky-empty", "The post has no title and no text for Bluesky.");
  }
  if (pieces === undefined || hasErrors(diagnostics)) return { diagnostics };

  const card = cardOf(manuscript, draft, wish);
  const facets = facetsOf(pieces);
  const language = languageOf(manuscript, wish);
  const { url: uri, title, description } = card;
  const request: Record<string, Json> = {
    $type: "app.bsky.feed.post",
    text,
    ...(facets.length > 0 && { facets }),
    ...(language !== undefined && { langs: [language] }),
    embed: { $type: "app.bsky.embed.external", external: { uri, title, description } },
    createdAt: now.toISOString(),
  };
  const { canonicalUrl, date } = post;
  const document = documentOf(manuscript, settings, draft.title || text);
  if (settings.documents && document === undefined) {
    say("bluesky-no-document", `${canonicalUrl} is not on the blog's own site.`);
  }
  const article = withDigests(
    {
      ...{ platform: "bluesky", canonicalUrl, title: draft.title || text },
      ...{ visibility: "public", wish: "default" },
      request: {
        ...{ ...request, picture: card.image?.url ?? null },
        ...(document && { document: document.record }),
      },
      key: recordKey(date, canonicalUrl),
      ...(document && { document }),
      announcement: {
        ...{ draft, text, card },
        length: { counted: graphemesIn(text), most: longestText.graphemes },
      },
    },
    timeField,
  );
  // The picture is uploaded when the record is put, and the document is a record of its own: the digest knows of both.
  return { article: { ...article, request }, diagnostics };
}

function documentOf(
  manuscript: Manuscript,
  { documents, blog }: BlueskySettings,
  title: string,
): PageDocument | undefined {
  return documents && blog ? pageDocument(manuscript, { blog, title }) : undefined;
}
