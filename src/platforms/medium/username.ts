import { type Parse, WrongValue } from "../../core/setting-values.ts";

/** A user's name on Medium, as people write it: with the `@` or without. */
export const mediumUsername: Parse<string> = (value) => {
  const name = value.trim().replace(/^@/, "");
  if (/^[\w.-]{1,60}$/.test(name)) return name;
  throw new WrongValue("is not a user's name on Medium, e.g. `ada` of https://medium.com/@ada");
};
