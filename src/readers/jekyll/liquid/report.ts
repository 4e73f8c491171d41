import type { LiquidError } from "liquidjs";
import type { Diagnostic } from "../../../core/diagnostic.ts";
import type { Site } from "../site.ts";
import { diagnose, type LiquidCode } from "./codes.ts";
import type { Failure } from "./failure.ts";

/** A place in a post's body or in an include. */
export interface Place {
  readonly input: string;
  readonly begin: number;
  readonly file?: string | undefined;
}

/** Makes diagnostics whose lines are those of the files on disk. */
export interface Reports {
  at(place: Place, code: LiquidCode, message: string, hint?: string): Diagnostic;
  failure(error: LiquidError, failure: Failure): Diagnostic;
}

/** Tells of failures at their places in the posts' files. */
export function createReports(site: Site): Reports {
  const bodyLines = new Map(site.posts.map((post) => [post.path, post.bodyLine]));

  function at(
    { input, begin, file }: Place,
    code: LiquidCode,
    message: string,
    hint?: string,
  ): Diagnostic {
    const before = input.slice(0, begin);
    const lines = before.split("\n").length;
    const column = begin - before.lastIndexOf("\n");
    const line = lines + (bodyLines.get(file ?? "") ?? 1) - 1;
    return diagnose(code, message, { hint, path: file, line, column });
  }

  return {
    at,
    failure: ({ token }, { code, message, hint }) => at(token, code, message, hint),
  };
}
