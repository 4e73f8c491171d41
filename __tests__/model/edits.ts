import {
  type AuthoredBlog,
  type AuthoredPost,
  ownLines,
  sites,
  stemOf,
  templateLines,
} from "./authored.ts";
import { dayOf, type World } from "./world.ts";

/** What an author does to the blog's files. `post` counts the posts that are there. */
export type Edit =
  | {
      readonly do: "add";
      readonly as: "ordinary" | "draft" | "hidden" | "template" | "retracted" | "devto only";
      readonly dated: "today" | "recent" | "long ago" | "tomorrow";
    }
  | { readonly do: (typeof simpleEdits)[number]; readonly post: number }
  | { readonly do: "swap" | "replace"; readonly post: number; readonly other: number }
  | { readonly do: "readd"; readonly post: number }
  | { readonly do: "setting"; readonly visibility: "public" | "draft" }
  | { readonly do: "dated URLs" | "domain" };

export const simpleEdits = [
  ...(["word", "paragraph", "rewrite", "retitle", "rename", "redate", "permalink"] as const),
  "extension",
  ...(["delete", "draft", "undraft", "retract", "restore"] as const),
  ...(["opt out", "opt in", "devto only", "ask draft", "ask public", "ask nothing"] as const),
  ...(["overwrite", "break", "fix"] as const),
] as const;

const DAY = 86_400_000;

/** The blog after an edit; undefined where it makes no sense there. */
export function afterEdit(world: World, blog: AuthoredBlog, edit: Edit): AuthoredBlog | undefined {
  switch (edit.do) {
    case "add":
      return fitting(blog, newPost(world, edit));
    case "setting":
      return blog.visibility === edit.visibility
        ? undefined
        : { ...blog, visibility: edit.visibility };
    case "dated URLs":
      return { ...blog, isDated: !blog.isDated };
    case "domain":
      return { ...blog, url: blog.url === sites[0] ? sites[1] : sites[0] };
    case "readd": {
      const gone = [...world.deleted.values()].filter(({ id }) => !blog.posts.has(id));
      const post = pick(gone, edit.post);
      return post && fitting(blog, post);
    }
    case "swap":
      return swapped(blog, edit.post, edit.other);
    case "replace": {
      // The old post gets another name, and a new one takes its file's.
      const old = postAt(blog, edit.post);
      if (old === undefined) return undefined;
      const moved = fitting(blog, { ...old, slug: `was-${old.slug}` });
      if (moved === undefined) return undefined;
      const { day, slug, folder } = old;
      const next = { ...newPost(world, { do: "add", as: "ordinary", dated: "today" }), slug };
      return fitting(moved, { ...next, day, folder });
    }
    default: {
      const old = postAt(blog, edit.post);
      if (old === undefined) return undefined;
      if (edit.do === "delete") {
        world.deleted.set(old.id, old);
        return without(blog, old.id);
      }
      const changed = simply(old, edit.do, world);
      return changed && fitting(blog, changed);
    }
  }
}

function simply(
  post: AuthoredPost,
  how: (typeof simpleEdits)[number],
  world: World,
): AuthoredPost | undefined {
  const { id, lines, folder } = post;
  const seed = `e${world.count()}x`;
  const isDraft = folder === "_drafts";
  switch (how) {
    case "word":
      return { ...post, lines: [`${lines[0] ?? ""} p${id}${seed}`, ...lines.slice(1)] };
    case "paragraph":
      return { ...post, lines: [...lines, ...ownLines(id, seed, 1)] };
    case "rewrite":
      return { ...post, lines: ownLines(id, seed) };
    case "retitle":
      return { ...post, title: `Post ${id}, again ${world.count()}` };
    case "rename":
      return { ...post, slug: `post-${id}-${world.count()}` };
    case "extension": {
      const { extension, ...rest } = post;
      return extension === undefined ? { ...rest, extension: "markdown" } : rest;
    }
    case "redate":
      return isDraft ? undefined : { ...post, day: dayOf(Date.parse(post.day) - DAY) };
    case "permalink":
      return { ...post, permalink: `/at-${world.count()}/` };
    case "draft":
      return isDraft ? undefined : { ...post, folder: "_drafts" };
    case "undraft":
      return isDraft ? { ...post, folder: "_posts", day: dayOf(world.time) } : undefined;
    case "retract":
      return post.isRetracted ? undefined : { ...post, isRetracted: true };
    case "restore":
      return post.isRetracted ? { ...post, isRetracted: false } : undefined;
    case "opt out":
      return { ...post, only: "nowhere" };
    case "devto only":
      return { ...post, only: "devto" };
    case "opt in": {
      const { only, ...rest } = post;
      return only === undefined ? undefined : rest;
    }
    case "ask draft":
      return post.own === "draft" ? undefined : { ...post, own: "draft" };
    case "ask public":
      return post.own === "public" ? undefined : { ...post, own: "public" };
    case "ask nothing": {
      const { own, ...rest } = post;
      return own === undefined ? undefined : rest;
    }
    case "overwrite":
      return post.overwrite ? undefined : { ...post, overwrite: true };
    case "break":
      return post.isBroken ? undefined : { ...post, isBroken: true };
    case "fix":
      return post.isBroken ? { ...post, isBroken: false } : undefined;
    default:
      return undefined;
  }
}

function newPost(world: World, { as, dated }: Extract<Edit, { do: "add" }>): AuthoredPost {
  const id = world.posts++;
  const days = { today: 0, recent: -3, "long ago": -1200, tomorrow: 2 };
  const isTemplate = as === "template";
  return {
    ...{ id, folder: as === "draft" ? "_drafts" : "_posts" },
    day: dayOf(world.time + days[dated] * DAY),
    slug: `post-${id}`,
    title: isTemplate ? "Links of the week" : `Post ${id}`,
    lines: isTemplate ? [...ownLines(id, "a", 5), ...templateLines()] : ownLines(id, "a"),
    ...(as === "hidden" && { own: "draft" as const }),
    ...(as === "retracted" && { isRetracted: true }),
    ...(as === "devto only" && { only: "devto" as const }),
  };
}

/** Two posts exchange their permalinks. */
function swapped(blog: AuthoredBlog, one: number, two: number): AuthoredBlog | undefined {
  const [first, second] = [postAt(blog, one), postAt(blog, two)];
  if (first === undefined || second === undefined || first === second) return undefined;
  const at = (post: AuthoredPost) => post.permalink ?? `/${post.slug}/`;
  const posts = new Map(blog.posts)
    .set(first.id, { ...first, permalink: at(second) })
    .set(second.id, { ...second, permalink: at(first) });
  return { ...blog, posts };
}

function postAt({ posts }: AuthoredBlog, number: number): AuthoredPost | undefined {
  return pick([...posts.values()], number);
}

function pick<T>(list: readonly T[], number: number): T | undefined {
  return list[number % Math.max(1, list.length)];
}

/** The blog with this post in it; undefined if another has its file's name. */
function fitting(blog: AuthoredBlog, post: AuthoredPost): AuthoredBlog | undefined {
  const name = stemOf(post);
  for (const other of blog.posts.values()) {
    if (other.id !== post.id && stemOf(other) === name) return undefined;
  }
  return { ...blog, posts: new Map(blog.posts).set(post.id, post) };
}

function without(blog: AuthoredBlog, id: number): AuthoredBlog {
  const posts = new Map(blog.posts);
  posts.delete(id);
  return { ...blog, posts };
}
