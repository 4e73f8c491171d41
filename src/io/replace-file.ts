import { randomUUID } from "node:crypto";
import { chmod, mkdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { SourceError } from "../core/errors.ts";
import { refusePath } from "./source-limits.ts";

/**
 * Writes a text into a directory's file, whole or not at all; folders are made, the file keeps its mode.
 * @throws {SourceError} it cannot be written, or a link in the path leads elsewhere
 */
export async function replaceFile(directory: string, path: string, text: string): Promise<void> {
  refusePath(path);
  const root = await realpath(directory);
  const target = join(root, path);
  const fresh = `${target}.${randomUUID()}`;
  try {
    await mkdir(dirname(target), { recursive: true });
    if ((await realpath(dirname(target))) !== dirname(target)) {
      throw new SourceError(`${path} lies behind a symbolic link`);
    }
    const known = await stat(target).catch(() => undefined);
    await writeFile(fresh, text, { flag: "wx" });
    if (known !== undefined) await chmod(fresh, known.mode);
    await rename(fresh, target);
  } catch (cause) {
    if (cause instanceof SourceError) throw cause;
    throw new SourceError(`${path} cannot be written`, { cause });
  } finally {
    await rm(fresh, { force: true });
  }
}
