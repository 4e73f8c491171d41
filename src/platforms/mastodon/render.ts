import type { Draft } from "../../core/announcement.ts";
import {
  type Json,
  type Rendering,
  type VisibilityField,
  withDigests,
} from "../../core/article.ts";
import { type Diagnostic, hasErrors } from "../../core/diagnostic.ts";
import type { Manuscript } from "../../core/manuscript.ts";
import { wishFor } from "../../core/post.ts";
import { foldVisible } from "../../markdown/tree/text.ts";
import { compose, textOf } from "../announcements/compose.ts";
import { cardOf, draftOf, languageOf } from "../announcements/draft.ts";
import { linksIn } from "../announcements/find-links.ts";
import { diagnose, type mastodonCodes } from "./codes.ts";
import type { MastodonVisibility } from "./settings.ts";
import { countedLength, styleFor, usualLimits } from "./text.ts";
import type { MastodonWish } from "./words.ts";

/** What holds for all announcements unless a post says otherwise. */
export interface MastodonSettings {
  readonly visibility: MastodonVisibility;
  /** At most so many. */
  readonly hashtags: number;
}

/** contracts/mastodon.md §2.3, §2.4: a create says it, and it cannot be changed. */
const visibilityField: VisibilityField = { name: "visibility", values: [] };

/**
 * A post's announcement as the fields of a status (contracts/mastodon.md §2.3), as long as servers take by default. Never
 * throws: what keeps it from being sent is an error among the diagnostics, and there is no article then.
 */
export function renderForMastodon(manuscript: Manuscript, settings: MastodonSettings): Rendering {
  const { post } = manuscript;
  const wish = wishFor<MastodonWish>(post, "mastodon");
  const diagnostics: Diagnostic[] = [];
  const say = (code: keyof typeof mastodonCodes, message: string) => {
    const line = post.keyLines.posse ?? post.keyLines.title;
    diagnostics.push(diagnose(code, message, { path: post.path, line }));
  };

  const spoilerText = foldVisible(wish.spoilerText ?? "") || undefined;
  const written = draftOf(manuscript, wish, settings);
  const draft = linked(written);
  if (draft !== written) say("mastodon-link-added", "The link to the post was added to its text.");
  const style = styleFor(usualLimits, spoilerText);
  const pieces = compose(draft, style);
  const status = textOf(pieces ?? compose(draft, { ...style, fits: () => true }) ?? []);
  const counted = countedLength({ status, spoilerText }, usualLimits);
  const most = usualLimits.characters;
  if (pieces === undefined) {
    say("mastodon-too-long", `The text has ${counted} characters; Mastodon takes ${most}.`);
  } else if (draft.title === "" && !draft.isWritten) {
    say("mastodon-empty", "The post has no title and no text for Mastodon.");
  }
  if (hasErrors(diagnostics)) return { diagnostics };

  const language = languageOf(manuscript, wish)?.split("-")[0]?.toLowerCase();
  const visibility: MastodonVisibility =
    (wish.visibility as MastodonVisibility) ?? settings.visibility;
  const request: Record<string, Json> = {
    status,
    ...(spoilerText !== undefined && { spoiler_text: spoilerText }),
    ...(language !== undefined && { language }),
    visibility,
  };
  const { canonicalUrl } = post;
  const article = withDigests(
    {
      ...{ platform: "mastodon", canonicalUrl, title: draft.title || status },
      // Nobody finds one that only followers see, either.
      ...{ visibility: visibility === "public" ? "public" : "unlisted", wish: "default", request },
      announcement: {
        ...{ draft, text: status, card: cardOf(manuscript, draft, wish) },
        length: { counted, most },
      },
    },
    visibilityField,
  );
  return { article, diagnostics };
}

/** The same, with the link that its author left out. */
function linked(draft: Draft): Draft {
  const { template, url } = draft;
  const isThere = template.includes("{url}") || linksIn(template).some((link) => link.url === url);
  return isThere ? draft : { ...draft, template: `${template}\n\n{url}` };
}
