import type { Source } from "../../core/source.ts";
import { type BlogTexts, obstacleOf, type RecordsOrder, recordPaths } from "./plan-records.ts";

/** The files of a working tree that the records are about, to the byte. @throws {SourceError} the tree cannot be listed */
export async function sourceTexts(source: Source, order: RecordsOrder): Promise<BlogTexts> {
  const texts = new Map<string, string>();
  const blocked = new Map<string, string>();
  const files = await source.files();
  const obstacle = obstacleOf(
    order.dataPath,
    files.map(({ path }) => path),
  );
  if (obstacle !== undefined) blocked.set(order.dataPath, obstacle);
  const kinds = new Map(files.map(({ path, kind }) => [path, kind]));
  for (const path of recordPaths(order)) {
    const kind = kinds.get(path);
    if (kind === undefined) continue;
    const text = kind === "file" ? await textOf(source, path) : undefined;
    if (text !== undefined) texts.set(path, text);
    else blocked.set(path, kind === "file" ? "cannot be read as UTF-8" : "is not a regular file");
  }
  return { texts, blocked };
}

/** Undefined for what cannot be read, and for bytes that would come back as others. */
async function textOf(source: Source, path: string): Promise<string | undefined> {
  try {
    const bytes = await source.read(path);
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
