import { type Parse, WrongValue } from "../core/setting-values.ts";
import { parseResolutions, type Resolution } from "../syndicate/settle/resolve.ts";

/** The setting `resolve`: lines of `PATH PLATFORM URL` or `PATH PLATFORM not-published`. */
export const resolutions: Parse<readonly Resolution[]> = (value) => {
  const read = parseResolutions(value);
  if (read.problems.length > 0) {
    throw new WrongValue(read.problems.map(({ message }) => message).join("; "));
  }
  return read.resolutions;
};
