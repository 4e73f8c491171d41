import { readersOf } from "../readers.ts";
import type { DevtoArticle } from "../state.ts";
import type { World } from "../world.ts";
import { type Organization, organizations, type User, users } from "./accounts.ts";

type Json = Record<string, unknown>;

const disclosureLabels: Readonly<Record<string, string>> = {
  not_disclosed: "Not Disclosed",
  no_ai: "No AI",
  some_ai: "AI-assisted",
  fully_autonomous: "Fully Autonomous",
};

/** The path of an article's page: under its organization where it has one. */
export function articlePath(article: DevtoArticle): string {
  const owner = organizationOf(article)?.username ?? userOf(article)?.username ?? "";
  return `/${owner}/${article.slug}`;
}

/** An article as *show*, create and update answer it: tags as a string and as a list (contracts/devto.md §2.3). */
export function showArticle(world: World, article: DevtoArticle): Json {
  return {
    ...shared(world, article),
    readable_publish_date: readableDate(article.publishedAt, world.now()),
    collection_id: collectionId(world, article),
    language: article.language,
    subforem_id: null,
    ai_disclosure_level: article.aiDisclosureLevel,
    ai_disclosure_label: disclosureLabels[article.aiDisclosureLevel] ?? null,
    social_image: coverUrl(article.mainImage, 500),
    created_at: timestamp(article.createdAt),
    edited_at: timestamp(article.editedAt),
    crossposted_at: null,
    published_at: timestamp(article.publishedAt),
    last_comment_at: timestamp(article.publishedAt ?? article.createdAt),
    tag_list: article.tags.join(", "),
    tags: article.tags,
    body_html: article.bodyHtml,
    body_markdown: article.bodyMarkdown,
  };
}

/** An article as *me* lists it: tags as a list, a flag that says whether it is published, no series (contracts/devto.md §2.4). */
export function listArticle(world: World, article: DevtoArticle): Json {
  return {
    ...shared(world, article),
    published: article.published,
    published_at: timestamp(article.publishedAt),
    page_views_count: readersOf(world.state, "devto", String(article.id)).views,
    body_markdown: article.bodyMarkdown,
    tag_list: article.tags,
  };
}

/** An article as the public lists show it: without its text. */
export function indexArticle(world: World, article: DevtoArticle): Json {
  const { body_html, body_markdown, ...rest } = showArticle(world, article);
  return { ...rest, tag_list: article.tags, tags: article.tags.join(", ") };
}

/** A user (contracts/devto.md §2.5). */
export function showUser(world: World, user: User): Json {
  const joined = new Date(
    world.settings.newAccount ? world.now().getTime() - 86_400_000 : user.joinedAt,
  );
  return {
    type_of: "user",
    id: user.id,
    username: user.username,
    name: user.name,
    summary: user.summary,
    twitter_username: null,
    github_username: null,
    website_url: null,
    location: null,
    joined_at: joinedAt(joined),
    profile_image: picture(world, user.username),
  };
}

/** An organization, by which a client finds its id. */
export function showOrganization(world: World, organization: Organization): Json {
  return {
    type_of: "organization",
    id: organization.id,
    username: organization.username,
    name: organization.name,
    summary: organization.summary,
    twitter_username: null,
    github_username: null,
    url: null,
    location: null,
    tech_stack: null,
    tag_line: null,
    story: null,
    joined_at: organization.joinedAt,
    profile_image: picture(world, organization.username),
  };
}

function shared(world: World, article: DevtoArticle): Json {
  const url = `${world.origin}/devto${articlePath(article)}`;
  const user = userOf(article);
  const organization = organizationOf(article);
  const { comments, reactions } = readersOf(world.state, "devto", String(article.id));
  return {
    type_of: "article",
    id: article.id,
    title: article.title,
    description: article.description,
    slug: article.slug,
    path: articlePath(article),
    url,
    comments_count: comments,
    public_reactions_count: reactions,
    positive_reactions_count: reactions,
    published_timestamp: article.published ? (timestamp(article.publishedAt) ?? "") : "",
    reading_time_minutes: article.readingMinutes,
    cover_image: coverUrl(article.mainImage, 1000),
    canonical_url: article.canonicalUrl?.trim() ?? url,
    user: user === undefined ? null : author(world, user),
    ...(organization === undefined ? {} : { organization: publisher(world, organization) }),
  };
}

function author(world: World, user: User): Json {
  return {
    name: user.name,
    username: user.username,
    twitter_username: null,
    github_username: null,
    user_id: user.id,
    website_url: null,
    profile_image: picture(world, user.username),
    profile_image_90: picture(world, user.username),
  };
}

function publisher(world: World, organization: Organization): Json {
  return {
    name: organization.name,
    username: organization.username,
    slug: organization.username,
    profile_image: picture(world, organization.username),
    profile_image_90: picture(world, organization.username),
  };
}

/** Covers come back from the CDN, so that nobody compares them with what was sent. */
function coverUrl(image: string | null, width: number): string | null {
  if (image === null) return null;
  return `https://media2.dev.to/dynamic/image/width=${width},height=420,fit=cover,gravity=auto,format=auto/${encodeURIComponent(image)}`;
}

function picture(world: World, username: string): string {
  return `${world.origin}/devto/${username}/picture.png`;
}

/** Who wrote an article. */
export function userOf(article: DevtoArticle): User | undefined {
  return users.find((user) => user.id === article.userId);
}

/** In whose name an article stands; undefined where it is its author's alone. */
export function organizationOf(article: DevtoArticle): Organization | undefined {
  return organizations.find((organization) => organization.id === article.organizationId);
}

function collectionId(world: World, { series }: DevtoArticle): number | null {
  return series === null ? null : 30_001 + world.state.devto.series.indexOf(series);
}

/** RFC 3339 in UTC, to the second. */
function timestamp(time: string | null): string | null {
  return time === null ? null : `${time.slice(0, 19)}Z`;
}

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** As in "Nov 24", with the year where it is not this one. */
export function readableDate(time: string | null, now: Date): string | null {
  if (time === null) return null;
  const date = new Date(time);
  const day = `${months[date.getUTCMonth()]} ${date.getUTCDate()}`;
  const year = date.getUTCFullYear();
  return year === now.getUTCFullYear() ? day : `${day} '${String(year % 100).padStart(2, "0")}`;
}

function joinedAt(date: Date): string {
  const day = String(date.getUTCDate()).padStart(2, " ");
  return `${months[date.getUTCMonth()]} ${day}, ${date.getUTCFullYear()}`;
}
