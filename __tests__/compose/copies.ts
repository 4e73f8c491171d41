import { openBlog } from "../../src/compose/blog.ts";
import { openSession } from "../../src/compose/session.ts";
import type { Json } from "../../src/core/article.ts";
import { type Diagnostic, hasErrors } from "../../src/core/diagnostic.ts";
import { platforms } from "../../src/platforms/index.ts";
import { memoryLedger } from "../fakes/memory-ledger.ts";
import { type MemoryFile, memorySource } from "../fakes/memory-source.ts";
import { virtualClock } from "../fakes/virtual-clock.ts";

export const blogUrl = "https://notes.example.org";

/** What a post becomes on a platform. */
export interface Copy {
  readonly title: string;
  /** dev.to's Markdown, Medium's HTML between title and last line. */
  readonly body: string;
  readonly request: Readonly<Record<string, Json>>;
  readonly codes: readonly string[];
  readonly messages: readonly string[];
  readonly canonicalUrl: string | null;
}

/** Every post of a blog made of these files, on both platforms, by its path. */
export async function copiesOf(
  files: Readonly<Record<string, MemoryFile>>,
  config = "",
  repository?: { readonly owner: string; readonly name: string },
): Promise<Readonly<Record<string, { readonly devto: Copy; readonly medium: Copy }>>> {
  const clock = virtualClock("2026-11-24T10:00:00Z");
  const source = memorySource({ "_config.yml": `url: ${blogUrl}\n${config}\n`, ...files });
  const blog = await openBlog({
    ...{ definitions: platforms, source, layers: [], now: clock.now() },
    ...(repository !== undefined && { repository: async () => repository }),
  });
  const session = await openSession({
    ...{ blog, source, clock, run: "1/1", purpose: "look" },
    ledger: memoryLedger(),
  });
  const copies: Record<string, { readonly devto: Copy; readonly medium: Copy }> = {};
  for (const post of blog.site.posts) {
    const own: Record<string, Copy> = {};
    for (const platform of session.platforms) {
      const { article: made, diagnostics } = await session.render(post, platform);
      // A plan sends nothing of a post with errors, or of one that is kept at home.
      const isKept = post.wishes[platform.id]?.wanted === false;
      const article = isKept || hasErrors(post.diagnostics) ? undefined : made;
      const found: readonly Diagnostic[] = [...post.diagnostics, ...diagnostics];
      const request = article?.request ?? {};
      own[platform.id] = {
        title: article?.title ?? "",
        body: bodyOf(request),
        request,
        codes: [...new Set(found.map(({ code }) => code))],
        messages: found.map(({ message, hint }) => `${message} ${hint}`),
        canonicalUrl: post.canonicalUrl,
      };
    }
    const { devto, medium } = own;
    if (devto === undefined || medium === undefined) throw new Error("A platform is missing.");
    copies[post.path] = { devto, medium };
  }
  return copies;
}

/** The one post of a blog with this text. */
export async function copyOf(
  text: string,
  { config = "", frontMatter = "title: A post", extension = "md", files = {} } = {},
): Promise<{ readonly devto: Copy; readonly medium: Copy }> {
  const path = `_posts/2025-01-02-post.${extension}`;
  const copies = await copiesOf(
    { [path]: `---\n${frontMatter}\n---\n${text}\n`, ...files },
    config,
  );
  const copy = copies[path];
  if (copy === undefined) throw new Error("The post was not read.");
  return copy;
}

function bodyOf({ body_markdown: markdown, content }: Readonly<Record<string, Json>>): string {
  if (typeof markdown === "string") return markdown;
  return String(content ?? "")
    .replace(/^<h1>[^\n]*\n/, "")
    .replace(/\n?<hr>\n<p><em>Originally published[\s\S]*$/, "");
}
