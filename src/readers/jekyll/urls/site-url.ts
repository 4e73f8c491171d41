import type { Diagnostic } from "../../../core/diagnostic.ts";
import { diagnose } from "../codes.ts";
import type { Config } from "../config/config.ts";
import { rubyToS } from "../ruby/to-s.ts";
import { truthy } from "../ruby/values.ts";
import type { SiteOptions, UrlOrigin } from "../site.ts";
import type { SiteAddress } from "./absolute-url.ts";

/** Where the site lies, and how we know. */
export interface SiteLocation extends SiteAddress {
  readonly urlFrom: UrlOrigin;
  readonly diagnostics: readonly Diagnostic[];
}

interface Clues {
  readonly config: Readonly<Record<string, unknown>>;
  readonly place: Config["place"];
  /** The domain in the file CNAME. */
  readonly domain: string | null;
  readonly siteUrl: string | undefined;
  readonly repository: SiteOptions["repository"];
}

/**
 * Finds the site's address: the input, the configuration, CNAME, the repository's name, in this order
 * (contracts/jekyll.md §8). An empty `url` in the configuration counts as none.
 */
export function locateSite(clues: Clues): SiteLocation {
  const { config, place, siteUrl } = clues;
  const baseurl = rubyToS(config.baseurl);
  const { repository } = clues;
  if (siteUrl !== undefined && siteUrl !== "") return fromInput(siteUrl);

  const url = truthy(config.url) ? rubyToS(config.url) : "";
  if (url !== "") {
    const project = repository === undefined ? undefined : projectPages(repository);
    const onPages = project !== undefined && hostOf(url) === hostOf(project.url);
    const base = onPages && (config.baseurl == null || baseurl === "/") ? project.baseurl : baseurl;
    return { url, baseurl: base, urlFrom: "config", diagnostics: oddities(url, base, place) };
  }
  if (clues.domain !== null) {
    return found(`https://${clues.domain}`, baseurl, "cname", "the file CNAME");
  }
  if (repository !== undefined) {
    const project = projectPages(repository);
    const base = baseurl === "" || baseurl === "/" ? project.baseurl : baseurl;
    return found(project.url, base, "repository", "the repository's name");
  }
  return { url: "", baseurl, urlFrom: "none", diagnostics: [] };
}

/** True for what a canonical URL can begin with. */
export function isAbsoluteHttp(url: string): boolean {
  return /^https?:\/\/[^/?#\s]/i.test(url);
}

/** True of a URL that tells everyone how to log in. */
export function hasCredentials(url: string): boolean {
  if (!URL.canParse(url)) return /^https?:\/*[^/?#]*@/i.test(url);
  const { username, password } = new URL(url);
  return username !== "" || password !== "";
}

function fromInput(siteUrl: string): SiteLocation {
  const parsed = isAbsoluteHttp(siteUrl) && URL.canParse(siteUrl) ? new URL(siteUrl) : undefined;
  if (parsed === undefined) {
    const message = `The site's URL "${siteUrl}" is not absolute.`;
    return {
      url: siteUrl,
      baseurl: "",
      urlFrom: "input",
      diagnostics: [diagnose("site-url-invalid", message, {})],
    };
  }
  const baseurl = parsed.pathname.replace(/(?<!\/)\/+$/, "");
  return { url: parsed.origin, baseurl, urlFrom: "input", diagnostics: [] };
}

function found(url: string, baseurl: string, urlFrom: UrlOrigin, where: string): SiteLocation {
  const message = `The configuration names no \`url\`; ${url}${baseurl} follows from ${where}.`;
  return { url, baseurl, urlFrom, diagnostics: [diagnose("site-url-found", message, {})] };
}

function oddities(url: string, baseurl: string, place: Config["place"]): readonly Diagnostic[] {
  if (!isAbsoluteHttp(url)) {
    return [
      diagnose("site-url-invalid", `The site's \`url\` "${url}" is not absolute.`, place("url")),
    ];
  }
  if (hasCredentials(url)) {
    const message = "The site's `url` holds a user name or a password.";
    return [diagnose("site-url-credentials", message, place("url"))];
  }
  const odd: Diagnostic[] = [];
  if (url.endsWith("/")) {
    const message = `\`url\` ends with a slash: Jekyll's addresses begin "${url}/".`;
    odd.push(diagnose("site-url-odd", message, place("url")));
  }
  if (/^\/*[a-z][a-z0-9+.-]*:\/\//i.test(baseurl)) {
    const message = `\`baseurl\` is an address and not a path: Jekyll's addresses begin "${url}/${baseurl}".`;
    odd.push(diagnose("site-url-odd", message, place("baseurl")));
  }
  return odd;
}

/** Where GitHub Pages puts a repository's site: `OWNER.github.io` itself, or a directory of its name there. */
function projectPages({ owner, name }: { owner: string; name: string }): SiteAddress {
  const host = `${owner.toLowerCase()}.github.io`;
  const own = [host, `${owner.toLowerCase()}.github.com`].includes(name.toLowerCase());
  return { url: `https://${host}`, baseurl: own ? "" : `/${name}` };
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host : undefined;
}
