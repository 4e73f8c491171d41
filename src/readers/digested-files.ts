import { createHash } from "node:crypto";
import { SourceError } from "../core/errors.ts";
import type { Source } from "../core/source.ts";

/** A source, and the digests of the files that it has handed out. */
export interface DigestedFiles {
  readonly source: Source;
  /** Null where there is no such file. The same throughout a run. */
  digest(path: string): Promise<string | null>;
}

export function digestedFiles(given: Source): DigestedFiles {
  const digests = new Map<string, string | null>();
  async function read(path: string): Promise<Uint8Array> {
    try {
      const bytes = await given.read(path);
      digests.set(path, digests.get(path) ?? sha256(bytes));
      return bytes;
    } catch (error) {
      if (error instanceof SourceError) digests.set(path, null);
      throw error;
    }
  }
  return {
    source: { commit: given.commit, files: () => given.files(), read },
    async digest(path) {
      const known = digests.get(path);
      if (known !== undefined) return known;
      await read(path).catch((error: unknown) => {
        if (!(error instanceof SourceError)) throw error;
      });
      return digests.get(path) ?? null;
    },
  };
}

/** The digest of a text or a file, as base64url. */
export function sha256(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("base64url");
}
