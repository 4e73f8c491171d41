import type { Outcome } from "./step.ts";

/** What is shared. */
interface Shared {
  readonly canonicalUrl: string;
  readonly title: string;
}

/** A page that its network opens with the link and the text filled in, for a person to look at and send. */
export interface ShareLink {
  /** For people. */
  readonly name: string;
  readonly url: string;
}

/** The public addresses of pages to share a link on. Nothing is ever sent to them. */
const pages = {
  linkedin: {
    name: "LinkedIn",
    page: "https://www.linkedin.com/sharing/share-offsite/",
    fields: ({ canonicalUrl }: Shared) => ({ url: canonicalUrl }),
  },
  x: {
    name: "X",
    page: "https://x.com/intent/post",
    fields: ({ canonicalUrl, title }: Shared) => ({ text: title, url: canonicalUrl }),
  },
  threads: {
    name: "Threads",
    page: "https://www.threads.net/intent/post",
    fields: ({ canonicalUrl, title }: Shared) => ({ text: `${title} ${canonicalUrl}` }),
  },
  "hacker-news": {
    name: "Hacker News",
    page: "https://news.ycombinator.com/submitlink",
    fields: ({ canonicalUrl, title }: Shared) => ({ u: canonicalUrl, t: title }),
  },
  reddit: {
    name: "Reddit",
    page: "https://www.reddit.com/submit",
    fields: ({ canonicalUrl, title }: Shared) => ({ url: canonicalUrl, title }),
  },
} as const;

/** A network on which people share links by hand. */
export type Sharing = keyof typeof pages;

export const sharings = Object.keys(pages) as readonly Sharing[];

/** Where a post is shared by hand, on each of these networks. */
export function shareLinks(post: Shared, on: readonly Sharing[]): readonly ShareLink[] {
  return on.map((network) => {
    const { name, page, fields } = pages[network];
    return { name, url: `${page}?${new URLSearchParams(fields(post))}` };
  });
}

/** The posts that a run has brought to a first platform or a further one, each once. */
export function newlyPublished(outcomes: readonly Outcome[]): readonly Shared[] {
  const made = outcomes.filter(({ step, ok }) => ok && step.kind === "create");
  const posts = made.flatMap(({ step: { canonicalUrl, title } }) =>
    canonicalUrl === null ? [] : [[canonicalUrl, { canonicalUrl, title }] as const],
  );
  return [...new Map(posts).values()];
}
