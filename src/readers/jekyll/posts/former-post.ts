import type { FormerPost } from "../../reader.ts";
import { truthy } from "../ruby/values.ts";
import { readFrontMatter } from "./front-matter.ts";

/**
 * What a post's file said at some commit. Its date is left to its name: Jekyll's rules for time zones are not needed to
 * find a day.
 */
export async function formerPost(text: string): Promise<FormerPost> {
  const { values, body } = await readFrontMatter(
    text.replace(/^\uFEFF/, "").replace(/\r\n/g, "\n"),
  );
  const { title } = values;
  return {
    ...(typeof title === "string" && { title }),
    body,
    isHidden: Object.hasOwn(values, "published") && !truthy(values.published),
  };
}
