import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** What is known of one page of a site, by its author's sources. */
export interface TruePage {
  readonly page: string;
  readonly post: boolean;
  readonly url?: string;
  readonly title?: string;
  readonly date?: string;
  readonly source?: string;
  readonly kind?: string;
}

export interface TrueSite {
  readonly name: string;
  readonly generator: string;
  readonly base: string;
  /** Where its pages lie, unpacked. */
  readonly folder: string;
  readonly pages: readonly TruePage[];
  /** Articles as the generator hands them to its layouts, by page. */
  readonly articles: ReadonlyMap<string, string>;
}

/** The sites of a corpus whose pages are there, unpacked below `temporary`. */
export function trueSites(corpus: string, temporary: string, only: string | undefined): TrueSite[] {
  return readdirSync(corpus)
    .filter((name) => existsSync(join(corpus, name, "site.tar.gz")))
    .filter((name) => only === undefined || name.includes(only))
    .map((name) => {
      const folder = join(temporary, name);
      mkdirSync(folder, { recursive: true });
      execFileSync("tar", ["xzf", join(corpus, name, "site.tar.gz"), "-C", folder]);
      const meta = JSON.parse(readFileSync(join(corpus, name, "meta.json"), "utf8"));
      const rows = linesOf(join(corpus, name, "posts.jsonl.gz")) as TruePage[];
      const content = join(corpus, name, "content.jsonl.gz");
      const articles = existsSync(content)
        ? (linesOf(content) as { page: string; html: string }[])
        : [];
      return {
        ...{ name, folder, generator: meta.generator, base: meta.base },
        pages: rows.filter(({ page }) => existsSync(join(folder, page))),
        articles: new Map(articles.map(({ page, html }) => [page, html])),
      };
    });
}

function linesOf(file: string): unknown[] {
  return gunzipSync(readFileSync(file))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}
