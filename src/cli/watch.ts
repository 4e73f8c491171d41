import { watch } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";

/** One save is many events; after this long a silence it is over. */
const quietMs = 150;

/** What Git, Ruby and Posse itself write there. */
const notTheAuthors = new Set([".git", "_site", ".jekyll-cache", ".sass-cache", "node_modules"]);

/**
 * The files in a folder that change, one name for each burst of changes, until the signal. `except` is a folder in it that
 * does not count.
 */
export async function* changesIn(
  folder: string,
  except: string,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const own = relative(folder, except);
  const isAuthors = (name: string) => {
    const parts = name.split(sep);
    const isOwn = own !== "" && (name === own || name.startsWith(own + sep));
    return !isOwn && !parts.some((part) => notTheAuthors.has(part) || part.startsWith(".posse"));
  };
  let changed: string | undefined;
  let wake = () => {};
  const watching = (async () => {
    try {
      for await (const { filename } of watch(resolve(folder), { recursive: true, signal })) {
        if (filename === null || !isAuthors(filename)) continue;
        changed = filename;
        wake();
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      wake();
    }
  })();
  while (!signal.aborted) {
    if (changed === undefined) {
      await new Promise<void>((done) => {
        wake = done;
        signal.addEventListener("abort", () => done(), { once: true });
      });
      continue;
    }
    const before = changed;
    changed = undefined;
    await new Promise((done) => setTimeout(done, quietMs));
    if (changed === undefined) yield before;
  }
  await watching;
}
