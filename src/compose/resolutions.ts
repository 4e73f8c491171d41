import { lines, type Parse, WrongValue } from "./setting-values.ts";

/** What a person says about a step whose outcome nobody could know. */
export interface Resolution {
  readonly path: string;
  readonly platform: string;
  /** The copy's URL, or null: it was not published. */
  readonly url: string | null;
}

/** Lines of `PATH PLATFORM URL` or `PATH PLATFORM not-published`; the path may hold blanks. */
export const resolutions: Parse<readonly Resolution[]> = (value) => lines(value).map(resolution);

function resolution(line: string): Resolution {
  const match = /^(.+)\s+(\S+)\s+(\S+)$/.exec(line);
  const [, path, platform, answer] = match ?? [];
  if (path === undefined || platform === undefined || answer === undefined) {
    throw new WrongValue(`“${line}” is not PATH PLATFORM URL or PATH PLATFORM not-published`);
  }
  if (answer === "not-published") return { path: path.trim(), platform, url: null };
  if (!/^https?:\/\//.test(answer) || !URL.canParse(answer)) {
    throw new WrongValue(`“${answer}” is neither a URL nor not-published`);
  }
  return { path: path.trim(), platform, url: answer };
}
