import type { Languages } from "../plugins/languages.ts";
import { rubyInspect } from "../ruby/to-s.ts";
import { absoluteUrl, type SiteAddress } from "../urls/absolute-url.ts";
import { InvalidUriError } from "../urls/addressable.ts";
import { postUrl, type UrlRules } from "../urls/post-url.ts";
import { hasCredentials, isAbsoluteHttp } from "../urls/site-url.ts";
import type { PostData, PostOrigin, PostProblem } from "./post-data.ts";

/** A post's addresses, as far as they can be known. */
export interface PostAddress {
  readonly url: string | null;
  readonly pageUrl: string | null;
  readonly canonicalUrl: string | null;
  /** Where Jekyll's build would stop. */
  readonly trouble?: PostProblem;
  /** Why there is no canonical URL, though Jekyll would go on. */
  readonly fault?: PostProblem;
}

/** The address of a post whose URL cannot be made. */
export const nowhere: PostAddress = { url: null, pageUrl: null, canonicalUrl: null };

/**
 * The URL, the page's absolute URL and the canonical one: `canonical_url`, else the page's without `index.html`
 * (contracts/jekyll.md §8). What has no date has none.
 */
export function postAddress(
  post: PostData,
  origin: PostOrigin & { readonly lang?: unknown },
  rules: UrlRules & { readonly address: SiteAddress; readonly languages?: Languages },
): PostAddress {
  if (post.date === null) return nowhere;
  const made = postUrl({ ...post, date: post.date }, origin, rules);
  if ("code" in made) return { ...nowhere, trouble: made };
  const { url } = made;
  try {
    const { lang = post.data.lang } = origin;
    const { languages } = rules;
    // Within its own build, a page of another language knows nothing of the folder that this is written to.
    const placed = languages?.isPrefixed(lang) ? `/${lang}${url}` : url;
    const absolute = absoluteUrl(placed, rules.address);
    const pageUrl = isAbsoluteHttp(absolute) ? absolute : null;
    return { url, pageUrl, ...canonical(post.data.canonical_url, pageUrl) };
  } catch (error) {
    if (!(error instanceof InvalidUriError)) throw error;
    const message = `"${url}" makes no absolute URL: ${error.message}.`;
    return { ...nowhere, url, fault: { code: "permalink", key: "permalink", message } };
  }
}

function canonical(
  own: unknown,
  pageUrl: string | null,
): { readonly canonicalUrl: string | null; readonly fault?: PostProblem } {
  if (own !== undefined && own !== null && own !== false && own !== "") {
    const fault = (message: string) =>
      ({
        canonicalUrl: null,
        fault: { code: "canonical-url", key: "canonical_url", message },
      }) as const;
    if (
      typeof own !== "string" ||
      !isAbsoluteHttp(own) ||
      !own.isWellFormed() ||
      !URL.canParse(own)
    )
      return fault(`\`canonical_url\` is ${rubyInspect(own)}, which is not an absolute URL.`);
    if (hasCredentials(own))
      return fault("`canonical_url` holds a user name or a password, which every copy would show.");
    return { canonicalUrl: own };
  }
  if (pageUrl !== null) return { canonicalUrl: pageUrl.replace(/\/index\.html$/, "/") };
  const message = "The post has no canonical URL: nothing says where the site lies.";
  return { canonicalUrl: null, fault: { code: "no-site-url", key: "", message } };
}
