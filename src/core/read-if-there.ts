import { SourceError } from "./errors.ts";
import type { Source } from "./source.ts";

/** The bytes of one file; undefined where it is not there, or is none that is read. */
export async function readIfThere(
  source: Pick<Source, "read">,
  path: string,
): Promise<Uint8Array | undefined> {
  try {
    return await source.read(path);
  } catch (error) {
    if (error instanceof SourceError) return undefined;
    throw error;
  }
}
