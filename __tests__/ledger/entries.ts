import type { LedgerEntry, LedgerRecord } from "../../src/core/ledger.ts";

/** A post's entry, published on dev.to unless the test says otherwise. */
export function anEntry(name: string, record: Partial<LedgerRecord> = {}): LedgerEntry {
  const copy = { id: "12", url: `https://dev.to/me/${name}` };
  const digest = "sha256:00";
  return {
    schema: 1,
    path: `_posts/2026-01-01-${name}.md`,
    canonicalUrl: `https://blog.example/${name}/`,
    platforms: { devto: { state: "published", copy, digest, ...record } },
  };
}
