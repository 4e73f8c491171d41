import { SourceError } from "../core/errors.ts";
import { lastChangeOf } from "../io/git-history.ts";
import { gitObjects } from "../io/git-objects.ts";
import type { Past } from "./former-traits.ts";

/** The past that a clone holds; `commit`: the one that is read, or `HEAD` below a working tree. */
export function gitPast(directory: string, commit = "HEAD"): Past {
  const objects = gitObjects(directory);
  return {
    async textAt(revision, path) {
      // One line is one question to git.
      if (/[\n\r\0]/.test(`${revision}${path}`)) return undefined;
      try {
        return Buffer.from(await objects.read(`${revision}:${path}`, path)).toString("utf8");
      } catch (error) {
        if (error instanceof SourceError) return undefined;
        throw error;
      }
    },
    async commitsBefore(path) {
      const last = await lastChangeOf(directory, path, commit);
      return last === undefined ? [commit] : [`${last}^`, commit];
    },
  };
}
