import type { Manuscript } from "../../src/core/manuscript.ts";
import { platforms } from "../../src/platforms/index.ts";
import { jekyll } from "../../src/readers/jekyll/index.ts";
import { memorySource } from "./memory-source.ts";

/** The manuscript of a Jekyll post of this text, at https://blog.example/2026/03/04/hello.html. */
export async function manuscriptOf(text: string, frontMatter = ""): Promise<Manuscript> {
  const source = memorySource({
    "_config.yml": "url: https://blog.example\n",
    "_posts/2026-03-04-hello.md": `---\ntitle: Hello you\n${frontMatter}---\n${text}`,
    "a.png": "",
  });
  const configuration = await jekyll.configuration(source, {
    siteDir: "",
    configs: ["_config.yml"],
  });
  const blog = await configuration.open({ now: new Date("2026-11-24"), platforms });
  const [post] = blog.posts;
  if (post === undefined) throw new Error("the post was not read");
  const { manuscript, diagnostics } = await blog.manuscript(post);
  if (manuscript === undefined) throw new Error(JSON.stringify(diagnostics));
  return manuscript;
}
