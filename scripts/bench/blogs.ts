import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readTar } from "../corpus/blog.ts";

const example = join("examples", "blog");

/** The example blog without the post that is broken on purpose: a small site with nothing wrong. */
export function smallBlog(folder: string): string {
  cpSync(example, folder, { recursive: true });
  for (const name of readdirSync(join(folder, "_posts"))) {
    if (name.includes("broken")) rmSync(join(folder, "_posts", name));
  }
  for (const ledger of [".posse", ".posse-sandbox"]) {
    rmSync(join(folder, ledger), { recursive: true, force: true });
  }
  return folder;
}

/** A blog of so many posts, each with the text of one of the example's and words of its own. */
export function grownBlog(folder: string, count: number): string {
  mkdirSync(join(folder, "_posts"), { recursive: true });
  cpSync(join(example, "_layouts"), join(folder, "_layouts"), { recursive: true });
  writeFileSync(join(folder, "_config.yml"), "title: Grown\nurl: https://grown.example\n");
  const texts = exampleTexts();
  for (let index = 0; index < count; index++) {
    const day = new Date(Date.UTC(2000, 0, 1) + index * 86_400_000).toISOString().slice(0, 10);
    const text = texts[index % texts.length] ?? "";
    writeFileSync(
      join(folder, "_posts", `${day}-post-${index}.md`),
      `---\nlayout: post\ntitle: "Post ${index}"\ntags: [one, two]\n---\nThe post with the number ${index}.\n\n${text}`,
    );
  }
  return folder;
}

/** The texts of the example's posts that stand by themselves: `post_url` would look for posts that are not there. */
export function exampleTexts(): readonly string[] {
  const folder = join(example, "_posts");
  return readdirSync(folder)
    .filter((name) => !name.includes("broken"))
    .map((name) => readFileSync(join(folder, name), "utf8").replace(/^---\n[\s\S]*?\n---\n/, ""))
    .filter((text) => !text.includes("post_url"));
}

export interface RealBlog {
  readonly name: string;
  readonly posts: number;
  /** Writes it to a folder. */
  unpack(folder: string): void;
}

/** How a blog's posts are read: what `markdown:` says of it. */
export type BlogDialect = "kramdown" | "CommonMark";

/** The real blogs of one dialect that lie at the root of their repository, the one with the most text first. */
export function realBlogs(corpus: string, dialect: BlogDialect = "kramdown"): readonly RealBlog[] {
  const index: readonly { dir?: string; source?: string; subdir?: string }[] = JSON.parse(
    readFileSync(join(corpus, "index.json"), "utf8"),
  );
  return index
    .filter(({ source, subdir }) => source === "" && subdir === "")
    .flatMap(({ dir }) => (dir?.startsWith("full/") ? [dir] : []))
    .map((dir) => ({ dir, files: readTar(join(corpus, dir, "site.tar.gz")) }))
    .filter(({ files }) => dialectOf(String(files.get("_config.yml"))) === dialect)
    .map(({ dir, files }) => {
      const posts = [...files].filter(([path]) => /(?:^|\/)_posts\//.test(path));
      return {
        name: dir.slice("full/".length),
        posts: posts.length,
        bytes: posts.reduce((sum, [, bytes]) => sum + bytes.length, 0),
        unpack: (folder: string) => write(folder, files),
      };
    })
    .toSorted((one, other) => other.bytes - one.bytes);
}

function dialectOf(config: string): BlogDialect {
  return /^markdown: *CommonMark/im.test(config) ? "CommonMark" : "kramdown";
}

function write(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [path, bytes] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}
