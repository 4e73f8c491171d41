import type { SandboxBench } from "./sandbox-bench.ts";

/** What a person changes of an article on dev.to's own pages. */
export interface ByHand {
  readonly published?: boolean;
  readonly title?: string;
  readonly body_markdown?: string;
  readonly tags?: readonly string[];
  readonly main_image?: string | null;
}

/** An article as the sandbox's dev.to holds it. */
export interface ShownArticle {
  readonly id: number;
  readonly title: string;
  readonly body_markdown: string;
  readonly published: boolean;
}

/** The articles on dev.to, in the order of their creation. */
export function articlesOf({ sandbox }: SandboxBench): readonly ShownArticle[] {
  return sandbox.state().devto.articles as unknown as readonly ShownArticle[];
}

/** Changes an article as its author would on dev.to. */
export async function byHand(bench: SandboxBench, index: number, change: ByHand): Promise<void> {
  // Past every limit on writes.
  await bench.clock.sleep(60_000);
  const { status } = await fetch(
    `${bench.sandbox.devto}/api/articles/${articlesOf(bench)[index]?.id}`,
    {
      method: "PUT",
      headers: {
        ...{ "api-key": "sandbox-devto-key", "content-type": "application/json" },
        ...{ accept: "application/vnd.forem.api-v1+json", "user-agent": "curl/8" },
      },
      body: JSON.stringify({ article: { ...change, ai_disclosure_level: "no_ai" } }),
    },
  );
  if (status !== 200) throw new Error(`dev.to answered ${status}`);
  await bench.clock.sleep(60_000);
}
