import { rubyDowncase } from "../ruby/case.ts";
import type { JekyllVersion } from "../site.ts";

/** Jekyll's ways to make a slug. */
export type SlugMode = "default" | "pretty" | "raw" | "ascii";

type Separators = Readonly<Record<SlugMode, RegExp>>;

/** What a hyphen takes the place of (contracts/jekyll.md §3, §11). */
const separators: Readonly<Record<JekyllVersion, Separators>> = {
  3: {
    default: /[^\p{Alphabetic}\p{Nd}]+/gu,
    pretty: /[^\p{Alphabetic}\p{Nd}._~!$&'()+,;=@]+/gu,
    raw: /[ \t\r\n\f\v]+/g,
    ascii: /[^A-Za-z0-9]+/g,
  },
  4: {
    default: /[^\p{M}\p{L}\p{Nd}]+/gu,
    pretty: /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu,
    raw: /[ \t\r\n\f\v]+/g,
    ascii: /[^A-Za-z0-9]+/g,
  },
};

/** Jekyll's `Utils.slugify` (contracts/jekyll.md §3); `cased` keeps capitals. Idempotent. */
export function slugify(
  text: string,
  jekyll: JekyllVersion,
  mode: SlugMode = "default",
  cased = false,
): string {
  const slug = text.replace(separators[jekyll][mode], "-").replace(/^-|-$/g, "");
  return cased ? slug : rubyDowncase(slug);
}
