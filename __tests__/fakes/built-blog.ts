import { platforms } from "../../src/platforms/index.ts";
import { built } from "../../src/readers/built/index.ts";
import type { Blog } from "../../src/readers/reader.ts";
import { builtSite } from "./built-site.ts";
import { memorySource } from "./memory-source.ts";

interface Given {
  readonly pages?: Readonly<Record<string, string | Uint8Array>>;
  readonly sources?: Readonly<Record<string, string>>;
  readonly posts?: readonly string[];
  readonly content?: string;
  readonly siteUrl?: string | undefined;
}

/** A blog read from its built pages, and from its sources where there are any. */
export async function readBuilt({
  pages = builtSite(),
  sources = {},
  posts = ["blog/**"],
  ...rest
}: Given = {}): Promise<Blog> {
  const { content, siteUrl = "https://blog.example" } = rest;
  const configuration = await built.configuration(memorySource(sources), {
    siteDir: "",
    configs: [],
    built: { pages: async () => memorySource(pages), posts, content },
  });
  return configuration.open({ siteUrl, now: new Date("2026-11-24"), platforms });
}
