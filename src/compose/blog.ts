import { hasErrors } from "../core/diagnostic.ts";
import { SiteError } from "../core/errors.ts";
import type { Source } from "../core/source.ts";
import type { PlatformDefinition } from "../platforms/definition.ts";
import { readSite } from "../readers/jekyll/read-site.ts";
import type { Site, SiteOptions } from "../readers/jekyll/site.ts";
import { judgedBy } from "./base-rules.ts";
import { readSettings, type Settings, type SettingsLayer, settingsTable } from "./settings.ts";
import { refuseNearlyOwnSection, siteLayer } from "./site-layer.ts";

/** The blog and what a run was told about it. */
export interface Blog {
  readonly site: Site;
  readonly settings: Settings;
  /** The platforms that there are. */
  readonly definitions: readonly PlatformDefinition[];
  /** What the site was read by. */
  readonly siteOptions: SiteOptions;
}

export interface BlogOptions {
  readonly definitions: readonly PlatformDefinition[];
  readonly source: Source;
  /** Flags and environment, or inputs: what stands before the site's own `posse:` section. */
  readonly layers: readonly SettingsLayer[];
  /** Where `_config.yml` is, from the source's root, if the shell knows better than the setting `site-dir`. */
  readonly siteDir?: string;
  readonly now: Date;
  /** On a pull request, what the commit that it would go into says: that rules over the check. */
  readonly base?: () => Promise<SettingsLayer>;
  /** Drafts are read too, whatever the configuration says. */
  readonly showDrafts?: boolean;
  /** Asked only where neither an input, `_config.yml` nor `CNAME` says where the site is. */
  readonly repository?: () => Promise<{ owner: string; name: string } | undefined>;
}

/**
 * Reads the blog, and the settings once more with the blog's own `posse:` section below them.
 * @throws {ConfigError} every wrong setting, at once
 * @throws {SiteError} the site's configuration is broken
 */
export async function openBlog(options: BlogOptions): Promise<Blog> {
  const { definitions, source, layers, now } = options;
  const first = readSettings(definitions, layers);
  const siteOptions = (
    settings: Settings,
    repository?: SiteOptions["repository"],
  ): SiteOptions => ({
    siteDir: options.siteDir ?? settings.siteDir,
    configs: settings.config,
    ...(settings.siteUrl === undefined ? {} : { siteUrl: settings.siteUrl }),
    ...(settings.jekyll === undefined ? {} : { jekyll: Number(settings.jekyll) as 3 | 4 }),
    ...(repository === undefined ? {} : { repository }),
    ...(options.showDrafts && { showDrafts: true }),
    now,
    platforms: definitions,
  });

  let by = siteOptions(first);
  let site = await readSite(source, by);
  if (hasErrors(site.diagnostics)) throw new SiteError(site.diagnostics);
  refuseNearlyOwnSection(definitions, site.config, site.placeInConfig);
  const own = siteLayer(definitions, site.config.posse, site.placeInConfig);
  const said = readSettings(definitions, [...layers, own]);
  const base = await options.base?.();
  const settings =
    base === undefined
      ? said
      : readSettings(definitions, [...layers, judgedBy(base, own, settingsTable(definitions))]);
  // The site's own section can say where the site is and whose rules hold: then all URLs are computed anew.
  const changed = settings.siteUrl !== first.siteUrl || settings.jekyll !== first.jekyll;
  const repository = site.urlFrom === "none" ? await options.repository?.() : undefined;
  if (changed || repository !== undefined) {
    by = siteOptions(settings, repository);
    site = await readSite(source, by);
  }
  return { site, settings, definitions, siteOptions: by };
}
