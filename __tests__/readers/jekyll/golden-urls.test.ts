import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { hasErrors } from "../../../src/core/diagnostic.ts";
import { readSite } from "../../../src/readers/jekyll/read-site.ts";
import { rubyToS } from "../../../src/readers/jekyll/ruby/to-s.ts";
import type { JekyllVersion } from "../../../src/readers/jekyll/site.ts";
import { absoluteUrl } from "../../../src/readers/jekyll/urls/absolute-url.ts";
import { type MemoryFile, memorySource } from "../../fakes/memory-source.ts";

/** What a real Jekyll made of the case's target (contracts/jekyll.md, its first paragraph). */
interface Expected {
  readonly written?: boolean;
  readonly fatal?: string;
  readonly url_error?: string;
  readonly url?: string;
  readonly abs_url?: string;
  readonly date?: string;
  readonly title?: unknown;
  readonly slug?: unknown;
  readonly categories?: readonly unknown[] | null;
  readonly tags?: readonly unknown[] | null;
  readonly draft?: boolean;
  readonly content_head?: string;
}

interface Case {
  readonly id: string;
  readonly config: string;
  readonly target: string;
  readonly files: Readonly<Record<string, string | { readonly base64: string }>>;
  readonly expected: Expected;
  readonly expected_jekyll_3_10?: Expected;
}

const now = new Date("2026-09-01T00:00:00Z");
const path = new URL("../../golden/jekyll-url-cases.jsonl", import.meta.url);
const cases = readFileSync(path, "utf8")
  .split("\n")
  .slice(1)
  .filter((line) => line !== "")
  .map((line): Case => JSON.parse(line));

const byVersion: readonly (readonly [string, JekyllVersion, Case, Expected])[] = cases.flatMap(
  (one) => [
    [`${one.id} (Jekyll 4)`, 4, one, one.expected] as const,
    [`${one.id} (Jekyll 3.10)`, 3, one, one.expected_jekyll_3_10 ?? one.expected] as const,
  ],
);

/** JSON cannot tell the float 750.0, which is what `12:30` is to SafeYAML, from the integer. */
function textOf(title: unknown): string {
  return title === 750 ? "750.0" : rubyToS(title);
}

describe("a post has the URL, date, title, categories and tags that Jekyll gives it", () => {
  test.each(byVersion)("%s", async (_name, jekyll, { config, target, files }, expected) => {
    const tree: Record<string, MemoryFile> = config === "" ? {} : { "_config.yml": config };
    for (const [name, file] of Object.entries(files)) {
      tree[name] = typeof file === "string" ? file : Buffer.from(file.base64, "base64");
    }

    const site = await readSite(memorySource(tree), { siteDir: "", now, platforms: [], jekyll });
    const post = site.posts.find((found) => found.path === target);

    // Jekyll stops, or publishes the post without its data: a post of ours says so and has no URL.
    const lost = expected.title === null;
    if (expected.fatal !== undefined || expected.url_error !== undefined || lost) {
      if (post === undefined && hasErrors(site.diagnostics)) return;
      expect(post?.state).toBe("invalid");
      expect(post?.canonicalUrl).toBeNull();
      expect(post?.url).toBeNull();
      const error = post?.diagnostics.find(({ severity }) => severity === "error");
      expect(error).toMatchObject({ line: expect.any(Number), column: expect.any(Number) });
      expect(error?.hint).not.toBe("");
      return;
    }
    if (!expected.written) {
      if (post === undefined) return;
      expect(["draft", "unpublished", "future", "invalid"]).toContain(post.state);
      return;
    }
    expect(post).toBeDefined();
    expect(post?.url).toBe(expected.url);
    expect(absoluteUrl(post?.url ?? "", site)).toBe(expected.abs_url);
    expect(post?.date).toEqual(new Date(expected.date ?? ""));
    expect(post?.title).toBe(textOf(expected.title));
    expect(post?.slug).toBe(rubyToS(expected.slug));
    expect(post?.categories).toEqual([...new Set((expected.categories ?? []).map(rubyToS))]);
    expect(post?.tags).toEqual((expected.tags ?? []).map(rubyToS));
    expect(post?.body.startsWith(expected.content_head?.slice(0, 40) ?? "")).toBe(true);
    const state = target.includes("_drafts/") ? "draft" : "published";
    expect(post?.state).toBe(state);
    const absolute = /^https?:/.test(expected.abs_url ?? "");
    expect(post?.canonicalUrl).toBe(
      absolute ? expected.abs_url?.replace(/index\.html$/, "") : null,
    );
    expect(hasErrors(post?.diagnostics ?? [])).toBe(!absolute);
  });
});
