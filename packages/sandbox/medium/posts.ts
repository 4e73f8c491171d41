import { randomBytes } from "node:crypto";
import type { MediumPost } from "../state.ts";
import type { World } from "../world.ts";
import { publications, writer } from "./accounts.ts";
import { countPost } from "./limiter.ts";
import { licenseUrls, type PostFields } from "./post-fields.ts";
import { renderStory } from "./story.ts";

const maxTitleLength = 100;
const maxSlugLength = 60;
const idBytes = 6;

/** Stores a story. */
export function createPost(
  world: World,
  fields: PostFields,
  publicationId: string | null,
): MediumPost {
  const story = renderStory(fields.contentFormat, fields.content);
  const now = world.now();
  const title =
    [...fields.title].length <= maxTitleLength ? fields.title : cut(story.title || "Untitled");
  const { publishedAt, ...kept } = fields;
  const post: MediumPost = {
    ...kept,
    id: randomBytes(idBytes).toString("hex"),
    authorId: writer.id,
    publicationId,
    title,
    slug: slugOf(title),
    publishedAt: fields.publishStatus === "draft" ? null : (publishedAt ?? now.getTime()),
    html: story.html,
    images: story.images,
    createdAt: now.toISOString(),
  };
  world.state.medium.posts.push(post);
  countPost(world);
  return post;
}

/** The path of a story's page, below Medium's base URL. */
export function storyPath(post: MediumPost): string {
  const publication = publications.find(({ id }) => id === post.publicationId);
  return `/${publication?.slug ?? `@${writer.username}`}/${post.slug}-${post.id}`;
}

/** A story as the API answers it (contracts/medium.md §1.3). */
export function showPost(world: World, post: MediumPost): Record<string, unknown> {
  return {
    id: post.id,
    title: post.title,
    authorId: post.authorId,
    tags: post.tags,
    url: `${world.origin}/medium${storyPath(post)}`,
    ...(post.canonicalUrl === null ? {} : { canonicalUrl: post.canonicalUrl }),
    publishStatus: post.publishStatus,
    ...(post.publishedAt === null ? {} : { publishedAt: post.publishedAt }),
    license: post.license,
    licenseUrl: licenseUrls[post.license],
    ...(post.publicationId === null ? {} : { publicationId: post.publicationId }),
  };
}

function cut(title: string): string {
  return [...title].slice(0, maxTitleLength).join("");
}

function slugOf(title: string): string {
  const words = title
    .normalize("NFKD")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .join("-");
  return words.slice(0, maxSlugLength).replace(/-$/, "") || "story";
}
