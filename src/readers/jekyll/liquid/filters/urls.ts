import { absoluteUrl, relativeUrl, type SiteAddress } from "../../urls/absolute-url.ts";
import { InvalidUriError } from "../../urls/addressable.ts";
import { type SlugMode, slugify } from "../../urls/slugify.ts";
import { Failure } from "../failure.ts";
import type { Run } from "../run.ts";
import { Drop, isNil, toS } from "../values/ruby.ts";
import { type FilterTable, noMethod, takes } from "./filter.ts";

type Absolute = (path: string, site: SiteAddress) => string;

/** The URL of a path, or of a document by its own. @throws {Failure} it is no URL */
export function urlOf(run: Run, input: unknown, make: Absolute = relativeUrl): string | null {
  if (isNil(input)) return null;
  const path = toS(input instanceof Drop && input.has("url") ? input.get("url") : input);
  try {
    return make(path, run.address);
  } catch (cause) {
    if (!(cause instanceof InvalidUriError)) throw cause;
    throw new Failure("liquid-arguments", `\`${path}\` is not a URL: ${cause.message}`);
  }
}

function stripIndex(input: unknown): unknown {
  if (isNil(input) || toS(input) === "") return null;
  if (typeof input !== "string") return noMethod("strip_index", input);
  return input.replace(/\/index\.html?$/m, "/");
}

/** Text with hyphens; an unknown mode only takes capitals away (contracts/jekyll.md §3). */
function slug(run: Run, input: unknown, mode: unknown): unknown {
  if (isNil(input)) return null;
  if (typeof input !== "string") return noMethod("slugify", input);
  const text = input;
  const { jekyll } = run.world.site;
  const wanted = isNil(mode) ? "default" : toS(mode);
  if (wanted === "latin") return slugify(latin(text), jekyll);
  return isMode(wanted) ? slugify(text, jekyll, wanted) : text.toLowerCase();
}

function isMode(text: string): text is SlugMode {
  return ["default", "pretty", "raw", "ascii"].includes(text);
}

/** Letters that Unicode does not part from their marks, as Ruby's I18n spells them. */
const spelled: Readonly<Record<string, string>> = {
  ...{ Æ: "AE", æ: "ae", Œ: "OE", œ: "oe", Ĳ: "IJ", ĳ: "ij", Þ: "Th", þ: "th", ß: "ss", "×": "x" },
  ...{
    Ð: "D",
    ð: "d",
    Đ: "D",
    đ: "d",
    Ø: "O",
    ø: "o",
    Ħ: "H",
    ħ: "h",
    ı: "i",
    ĸ: "k",
    Ŀ: "L",
    ŀ: "l",
  },
  ...{ Ł: "L", ł: "l", ŉ: "'n", Ŋ: "NG", ŋ: "ng", Ŧ: "T", ŧ: "t" },
};

/** In ASCII: Latin letters up to ž without their marks, question marks for all other characters. */
function latin(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, (char) => {
    const bare = char <= "ž" ? char.normalize("NFD").replace(/\p{M}/gu, "") : "?";
    return spelled[char] ?? (/^[a-zA-Z]$/.test(bare) ? bare : "?");
  });
}

/** Jekyll's filters for addresses (contracts/jekyll.md §9). */
export const urlFilters: FilterTable = {
  relative_url: takes(0, 0, (run, input) => urlOf(run, input)),
  absolute_url: takes(0, 0, (run, input) => urlOf(run, input, absoluteUrl)),
  strip_index: takes(0, 0, (_, input) => stripIndex(input)),
  slugify: takes(0, 1, slug),
};
