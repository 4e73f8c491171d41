import type { RecordedPost } from "../../../src/ledger/records/recorded-posts.ts";

/** A post with a copy on dev.to, unless the test says otherwise. */
export function aRecordedPost(
  name: string,
  copies: RecordedPost["copies"] = {
    devto: { id: "12", url: `https://dev.to/me/${name}`, at: "2026-11-24T10:00:00Z" },
  },
): RecordedPost {
  return { path: `_posts/2026-01-01-${name}.md`, url: `/${name}/`, copies };
}
