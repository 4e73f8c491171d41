import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { readTar } from "../corpus/blog.ts";

const example = join("examples", "blog");

/** The example blog without the post that is broken on purpose: a small site with nothing wrong. */
export function smallBlog(folder: string): string {
  cpSync(example, folder, { recursive: true });
  for (const name of readdirSync(join(folder, "_posts"))) {
    if (name.includes("broken")) rmSync(join(folder, "_posts", name));
  }
  rmSync(join(folder, ".posse"), { recursive: true, force: true });
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
function exampleTexts(): readonly string[] {
  const folder = join(example, "_posts");
  return readdirSync(folder)
    .filter((name) => !name.includes("broken"))
    .map((name) => readFileSync(join(folder, name), "utf8").replace(/^---\n[\s\S]*?\n---\n/, ""))
    .filter((text) => !text.includes("post_url"));
}

export interface CorpusBlog {
  readonly name: string;
  /** Where it was unpacked. */
  readonly folder: string;
  readonly posts: number;
}

/** Unpacks the real blog with the most text. Its layouts are not part of the corpus: the example's stand in. */
export function largestBlog(corpus: string, folder: string): CorpusBlog {
  const index: readonly { dir: string; posts: number; source: string; subdir: string }[] =
    JSON.parse(readFileSync(join(corpus, "index.json"), "utf8"));
  const blogs = index
    .filter(({ dir, source, subdir }) => dir.startsWith("full/") && source === "" && subdir === "")
    .map(({ dir }) => ({ dir, files: readTar(join(corpus, dir, "site.tar.gz")) }))
    .map((blog) => ({
      ...blog,
      posts: [...blog.files].filter(([path]) => /(?:^|\/)_posts\//.test(path)),
    }))
    .map((blog) => ({
      ...blog,
      bytes: blog.posts.reduce((sum, [, bytes]) => sum + bytes.length, 0),
    }))
    .toSorted((one, other) => other.bytes - one.bytes);
  const [largest] = blogs;
  if (largest === undefined) throw new Error(`${corpus} holds no blog`);
  for (const [path, bytes] of largest.files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  if (!existsSync(join(folder, "_layouts"))) {
    cpSync(join(example, "_layouts"), join(folder, "_layouts"), { recursive: true });
  }
  return { name: largest.dir.slice("full/".length), folder, posts: largest.posts.length };
}
