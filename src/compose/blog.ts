import { hasErrors } from "../core/diagnostic.ts";
import { SiteError } from "../core/errors.ts";
import type { Source } from "../core/source.ts";
import type { PlatformDefinition } from "../platforms/definition.ts";
import { readerFor } from "../readers/index.ts";
import type { Blog, BlogConfiguration, Reader, ReaderOptions } from "../readers/reader.ts";
import { readSettings, type Settings, type SettingsLayer } from "../settings/settings.ts";
import { settingsTable } from "../settings/settings-table.ts";
import { refuseNearlyOwnSection, siteLayer } from "../settings/site-layer.ts";
import { judgedBy } from "./base-rules.ts";
import { placeOf } from "./blog-place.ts";

/** The blog and what a run was told about it. */
export interface ConfiguredBlog {
  readonly site: Blog;
  readonly settings: Settings;
  /** The platforms that there are. */
  readonly definitions: readonly PlatformDefinition[];
  /** Who has read it. */
  readonly reader: Reader;
  /** Where it was read. */
  readonly source: Source;
  /** The blog's own settings, as far as other tools read them, too. */
  readonly values: BlogConfiguration["values"];
}

export interface BlogOptions {
  readonly definitions: readonly PlatformDefinition[];
  /** Those that there are; the first that reads such a blog is taken. */
  readonly readers?: readonly Reader[] | undefined;
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
  readonly repository?: ReaderOptions["repository"];
}

/**
 * Reads the blog's configuration, the settings with the blog's own `posse:` section below them, and by these the posts.
 * @throws {ConfigError} every wrong setting, at once
 * @throws {SiteError} the site's configuration is broken
 */
export async function openBlog(options: BlogOptions): Promise<ConfiguredBlog> {
  const { definitions, source, layers, now, showDrafts, repository } = options;
  const first = readSettings(definitions, layers);
  const place = {
    ...placeOf(first),
    ...(options.siteDir !== undefined && { siteDir: options.siteDir }),
  };
  const reader = readerFor(place, options.readers);
  const configuration = await reader.configuration(source, place);
  if (hasErrors(configuration.diagnostics)) throw new SiteError(configuration.diagnostics);
  refuseNearlyOwnSection(definitions, configuration);
  const own = siteLayer(definitions, configuration.values.posse, configuration.place);
  const said = readSettings(definitions, [...layers, own]);
  const base = await options.base?.();
  const settings =
    base === undefined
      ? said
      : readSettings(definitions, [...layers, judgedBy(base, own, settingsTable(definitions))]);
  const site = await configuration.open({
    ...{ now, platforms: definitions, showDrafts, repository },
    siteUrl: settings.siteUrl,
    jekyll: placeOf(settings).jekyll,
  });
  if (hasErrors(site.diagnostics)) throw new SiteError(site.diagnostics);
  return { site, settings, definitions, reader, source, values: configuration.values };
}
