import type { LedgerEntry, LedgerRecord } from "../../src/core/ledger.ts";
import type { Post } from "../../src/core/post.ts";
import type { SandboxBench } from "./sandbox-bench.ts";

/** An entry as it was written when the visibility was part of the digest, and nobody noted what was asked for. */
export function asOlder(entry: LedgerEntry, post: Post, bench: SandboxBench): LedgerEntry {
  const platforms = Object.entries(entry.platforms).map(([id, held]): [string, LedgerRecord] => {
    const { wish: _, face: __, intent, ...rest } = held;
    const platform = bench.platforms().find((one) => one.id === id);
    const article = platform && rendered(post, platform, bench);
    const former = article?.former?.find((one) => one.visibility === article.visibility);
    const digest = former?.digest ?? "";
    const { wish: ___, text: ____, ...create } = intent ?? { nonce: "", run: "", at: "" };
    return [id, { ...rest, digest, ...(intent && { intent: { ...create, digest } }) }];
  });
  return { ...entry, platforms: Object.fromEntries(platforms) };
}

function rendered(
  post: Post,
  platform: ReturnType<SandboxBench["platforms"]>[number],
  bench: SandboxBench,
) {
  const rendering = bench.ports().render(post, platform, () => undefined);
  return "article" in rendering ? rendering.article : undefined;
}
