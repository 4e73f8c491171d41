import { absoluteUrl, relativeUrl, type SiteAddress } from "../../absolute-url.ts";
import { InvalidUriError } from "../../addressable.ts";
import { type SlugMode, slugify } from "../../slugify.ts";
import { Failure } from "../failure.ts";
import { Drop, isNil, toS } from "../ruby.ts";
import type { Run } from "../run.ts";
import { type FilterTable, noMethod, takes } from "./filter.ts";

type Absolute = (path: string, site: SiteAddress) => string;

/** The URL of a path, or of a document by its own. @throws {Failure} it is no URL */
export function urlOf(run: Run, input: unknown, make: Absolute = relativeUrl): string | null {
  if (isNil(input)) return null;
  const path = toS(input instanceof Drop && input.has("url") ? input.get("url") : input);
  try {
    return make(path, run.world.site);
  } catch (cause) {
    if (!(cause instanceof InvalidUriError)) throw cause;
    throw new Failure("liquid-arguments", `\`${path}\` is no URL: ${cause.message}`);
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
  const text = toS(input);
  const { jekyll } = run.world.site;
  const wanted = isNil(mode) ? "default" : toS(mode);
  if (wanted === "latin") return slugify(latin(text), jekyll);
  return isMode(wanted) ? slugify(text, jekyll, wanted) : text.toLowerCase();
}

function isMode(text: string): text is SlugMode {
  return ["default", "pretty", "raw", "ascii"].includes(text);
}

/** Letters without their marks, where Unicode knows how to part them. */
function latin(text: string): string {
  return text.normalize("NFD").replace(/\p{M}+/gu, "");
}

export const urlFilters: FilterTable = {
  relative_url: takes(0, 0, (run, input) => urlOf(run, input)),
  absolute_url: takes(0, 0, (run, input) => urlOf(run, input, absoluteUrl)),
  strip_index: takes(0, 0, (_, input) => stripIndex(input)),
  slugify: takes(0, 1, slug),
};
