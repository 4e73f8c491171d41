/** A post as its author knows it: whatever becomes of its name, address and text, its number stays. */
export interface AuthoredPost {
  readonly id: number;
  readonly folder: "_posts" | "_drafts";
  /** `2026-11-24`. */
  readonly day: string;
  readonly slug: string;
  readonly extension?: "markdown";
  readonly title: string;
  readonly lines: readonly string[];
  readonly permalink?: string;
  /** `published: false`. */
  readonly isRetracted?: boolean;
  /** `posse: false`, or `posse: [devto]`. */
  readonly only?: "nowhere" | "devto";
  /** The visibility that its own front matter asks for on each platform. */
  readonly own?: "public" | "draft";
  /** Its text has an error. */
  readonly isBroken?: boolean;
  /** Edits that were made on the platform may go. */
  readonly overwrite?: boolean;
  /** Lines that answer whether it is an older post. */
  readonly was?: readonly string[];
  readonly wasNot?: readonly string[];
}

/** A blog's working tree as its author knows it. */
export interface AuthoredBlog {
  readonly posts: ReadonlyMap<number, AuthoredPost>;
  /** The setting `devto-visibility` in `_config.yml`. */
  readonly visibility: "public" | "draft";
  /** Where the site is. */
  readonly url: (typeof sites)[number];
  /** Whether permalinks hold the date. */
  readonly isDated: boolean;
  readonly hasWorkflow: boolean;
}

/** Where a blog is, and where it may move. */
export const sites = ["https://blog.example", "https://new.example"] as const;
const WORDS_IN_LINE = 8;
const LINES = 6;

/** Words that no other post has, and that say whose they are. */
export function ownLines(id: number, seed: string, count = LINES): readonly string[] {
  return Array.from({ length: count }, (_, line) =>
    Array.from({ length: WORDS_IN_LINE }, (_, word) => `p${id}${seed}${line * 31 + word}`).join(
      " ",
    ),
  );
}

/** What posts that were begun from one template share. */
export function templateLines(): readonly string[] {
  return Array.from({ length: 2 }, (_, line) =>
    Array.from({ length: WORDS_IN_LINE }, (_, word) => `common${line * 31 + word}`).join(" "),
  );
}

/** The words of a text by which it is compared with another, whatever markup they are in. */
export function wordsOf(text: string): string {
  return (text.match(/\b(?:p\d+[a-z]\w*|common\d+|hand\d+)/g) ?? []).join(" ");
}

/** The number of the post that a text is of; undefined for one that is of several, or of none. */
export function idOf(text: string): number | undefined {
  const ids = new Set([...text.matchAll(/\bp(\d+)[a-z]/g)].map(([, id]) => Number(id)));
  const [id] = ids;
  return ids.size === 1 ? id : undefined;
}

export function pathOf(post: AuthoredPost): string {
  return `${stemOf(post)}.${post.extension ?? "md"}`;
}

/** The path without its extension: no two posts of a blog share it. */
export function stemOf({ folder, day, slug }: AuthoredPost): string {
  return folder === "_drafts" ? `_drafts/${slug}` : `_posts/${day}-${slug}`;
}

export function urlOf(
  { permalink, day, slug }: AuthoredPost,
  { url, isDated }: AuthoredBlog,
): string {
  const dated = isDated ? `/${day.replaceAll("-", "/")}/${slug}.html` : `/${slug}/`;
  return `${url}${permalink ?? dated}`;
}

/** The files of a blog. */
export function filesOf(blog: AuthoredBlog): ReadonlyMap<string, string> {
  const config = [
    `url: ${blog.url}`,
    `permalink: ${blog.isDated ? "/:year/:month/:day/:title.html" : "/:title/"}`,
    ...(blog.visibility === "draft" ? ["posse: { devto-visibility: draft }"] : []),
  ];
  return new Map([
    ["_config.yml", `${config.join("\n")}\n`],
    ...(blog.hasWorkflow ? [[".github/workflows/posse.yml", "on: push\n"] as const] : []),
    ...[...blog.posts.values()].map((post) => [pathOf(post), textOf(post)] as const),
  ]);
}

function textOf(post: AuthoredPost): string {
  const { title, permalink, isRetracted, isBroken, was, wasNot, lines } = post;
  const posse = posseKey(post);
  const front = [
    `title: ${title}`,
    ...(permalink === undefined ? [] : [`permalink: ${permalink}`]),
    ...(isRetracted ? ["published: false"] : []),
    ...(posse === undefined ? [] : [`posse: ${posse}`]),
    ...(was === undefined ? [] : [`posse-was: ${JSON.stringify(was)}`]),
    ...(wasNot === undefined ? [] : [`posse-was-not: ${JSON.stringify(wasNot)}`]),
  ];
  const error = isBroken ? "{% if x %}\n" : "";
  return `---\n${front.join("\n")}\n---\n${lines.join("\n")}\n${error}`;
}

function posseKey({ only, own, overwrite }: AuthoredPost): string | undefined {
  if (only === "nowhere") return "false";
  const wishes = [
    ...(own === undefined ? [] : [`visibility: ${own}`]),
    ...(overwrite ? ["overwrite: true"] : []),
  ];
  if (wishes.length === 0) return only === undefined ? undefined : "[devto]";
  const wish = `{ ${wishes.join(", ")} }`;
  return `{ devto: ${wish}, medium: ${only === undefined ? wish : "false"} }`;
}

/** What a blog wants of one post on one platform at a moment. */
export type Want = "public" | "draft" | "nothing";

export function wantOf(blog: AuthoredBlog, id: number, platform: string, now: Date): Want {
  const post = blog.posts.get(id);
  if (post === undefined || !isPublic(post, now) || post.only === "nowhere") return "nothing";
  if (post.only === "devto" && platform !== "devto") return "nothing";
  return post.own ?? (platform === "devto" ? blog.visibility : "public");
}

/** Whether the post itself is on the site. */
export function isPublic(post: AuthoredPost, now: Date): boolean {
  return isVisible(post) && Date.parse(post.day) <= now.getTime();
}

/** Whether it is on the site, or will be on its day. */
export function isVisible({ folder, isRetracted }: AuthoredPost): boolean {
  return folder === "_posts" && !isRetracted;
}
