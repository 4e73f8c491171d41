/** What a link looks like beside an announcement: title, description and picture of the page that it leads to. */
export interface Card {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  /** The picture as the post names it, with an absolute URL; undefined where the post has none. */
  readonly image?: { readonly url: string; readonly alt?: string };
}

/** What an announcement's text is filled from. */
export interface Draft {
  /** `{title}`, `{description}`, `{url}` and `{tags}` stand for what follows. */
  readonly template: string;
  /** The template is the author's own: only a description that it asks for may be cut. */
  readonly isWritten: boolean;
  readonly title: string;
  readonly description: string;
  readonly url: string;
  /** With their `#`. */
  readonly tags: readonly string[];
}

/** What is known of an announcement beside the request that posts it. */
export interface Announcement {
  readonly draft: Draft;
  readonly text: string;
  /** How long the text is, and may be, as its network counts. */
  readonly length: { readonly counted: number; readonly most: number };
  readonly card: Card;
}
