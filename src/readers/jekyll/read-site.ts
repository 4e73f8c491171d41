import { type Diagnostic, hasErrors } from "../../core/diagnostic.ts";
import { once } from "../../core/once.ts";
import type { Source, SourceFile } from "../../core/source.ts";
import { diagnose } from "./codes.ts";
import { type Config, type ConfigFiles, configOf, readConfigFiles } from "./config/config.ts";
import { configDefaults } from "./config/config-defaults.ts";
import { readDefaults } from "./config/front-matter-defaults.ts";
import {
  detectJekyll,
  gemsOf,
  linkedFolders,
  namedPlugins,
  ownPlugins,
  readCname,
} from "./config/site-clues.ts";
import { readSettings, type SiteSettings } from "./config/site-settings.ts";
import { noData, siteData } from "./data/data-files.ts";
import { joinPath, pathInside } from "./file-names.ts";
import { languagesOf } from "./plugins/languages.ts";
import { unlikePlugins } from "./plugins/unlike.ts";
import { arrangePosts } from "./posts/arrange-posts.ts";
import { createDirectoryTest, findPostFiles, findUndatedFiles } from "./posts/post-files.ts";
import type { PostRules } from "./posts/read-post.ts";
import { readPosts } from "./posts/read-posts.ts";
import { titledByHeadings } from "./posts/titles-from-headings.ts";
import type { JekyllVersion, Site, SiteContents, SiteOptions, SiteValues } from "./site.ts";
import { readContents } from "./site-contents.ts";
import { recognizeTheme, themeNamed } from "./themes/recognize.ts";
import { locateSite } from "./urls/site-url.ts";

/** A site whose configuration was read, and nothing else. */
export interface ConfiguredSite {
  readonly files: ConfigFiles;
  /**
   * The site as Jekyll sees it: what its configuration comes to, and its posts. Everything that is wrong is a diagnostic;
   * with a configuration that Jekyll refuses there are no posts and an error. `repository` is asked where nothing else
   * says where the site is.
   * @throws {SourceError} the tree itself cannot be read
   */
  read(options: SiteOptions, repository?: () => Promise<SiteOptions["repository"]>): Promise<Site>;
}

/** Reads a site's configuration. @throws {SourceError} the tree itself cannot be read */
export async function configuredSite(
  source: Source,
  { siteDir, configs = ["_config.yml"] }: Pick<SiteOptions, "siteDir" | "configs">,
): Promise<ConfiguredSite> {
  const dir = pathInside(siteDir) ?? siteDir;
  const all = await source.files();
  const paths = new Set(all.filter(({ kind }) => kind === "file").map(({ path }) => path));
  const files = await readConfigFiles(source, paths, dir, configs);
  return {
    files,
    async read(given, repository) {
      const options = { ...given, siteDir: dir };
      const jekyll = options.jekyll ?? (await detectJekyll(source, paths, dir));
      const tree: Tree = { source, files: all, paths, options, jekyll };
      const { values, ...config } = configOf(files, jekyll);
      if (values === undefined) return brokenSite(tree, config.diagnostics);
      return siteOf(tree, { ...config, values }, repository);
    },
  };
}

/** Reads a Jekyll site as Jekyll does: its configuration and its posts. @throws {SourceError} the tree cannot be read */
export async function readSite(source: Source, options: SiteOptions): Promise<Site> {
  return (await configuredSite(source, options)).read(options);
}

/** The site that another process has read, by what `valuesOf` says of it there. Only the list of its files is asked for. */
export async function siteAgain(source: Source, values: SiteValues): Promise<Site> {
  const { theme: name, ...rest } = values;
  const theme = themeNamed(name);
  const { settings } = readSettings(
    { values: values.config, diagnostics: [], place: () => ({}) },
    values.dir,
  );
  const later = readLater({ source, files: await source.files() }, values, settings);
  return { ...rest, ...later, source, diagnostics: [], ...(theme !== undefined && { theme }) };
}

/** The site without its files, for another process. */
export function valuesOf({
  source: _,
  theme,
  diagnostics: __,
  data: ___,
  contents: ____,
  ...values
}: Site): SiteValues {
  return { ...values, theme: theme?.name };
}

const undated =
  "Jekyll takes only files named YYYY-MM-DD-title.md as posts; this one is not on the site.";

/** What a site is read from. */
interface Tree {
  readonly source: Source;
  readonly files: readonly SourceFile[];
  readonly paths: ReadonlySet<string>;
  readonly options: SiteOptions;
  readonly jekyll: JekyllVersion;
}

type ReadableConfig = Config & { readonly values: Readonly<Record<string, unknown>> };

async function siteOf(
  tree: Tree,
  config: ReadableConfig,
  askRepository: (() => Promise<SiteOptions["repository"]>) | undefined,
): Promise<Site> {
  const { source, files, paths, options, jekyll } = tree;
  const { settings, diagnostics } = readSettings(config, options.siteDir);
  if (hasErrors(diagnostics)) return brokenSite(tree, diagnostics);
  const { sourceDir } = settings;
  if (sourceDir !== options.siteDir && sitePathsOf(files, sourceDir).length === 0) {
    const message = `There are no files in ${sourceDir}, which the configuration names as \`source\`.`;
    const missing = diagnose("source-missing", message, config.place("source"));
    return brokenSite(tree, [missing]);
  }
  const cname = await readCname(source, paths, joinPath(sourceDir, "CNAME"));
  const locate = (repository: SiteOptions["repository"]) =>
    locateSite({
      ...{ config: config.values, place: config.place },
      ...{ domain: cname.domain, siteUrl: options.siteUrl, repository },
    });
  const known = locate(options.repository);
  const asked = known.urlFrom === "none" ? await askRepository?.() : undefined;
  const location = asked === undefined ? known : locate(asked);
  const gems = await gemsOf(source, paths, options.siteDir);
  const plugins = namedPlugins(config.values, gems);
  const languages = languagesOf(config.values, plugins);
  const has = (path: string) => paths.has(joinPath(sourceDir, path));
  const theme = recognizeTheme({ config: config.values, has, gems });
  const rules: PostRules = {
    ...settings,
    jekyll,
    address: location,
    plugins,
    now: options.now,
    defaults: readDefaults(config.values, () => allPaths(files, sourceDir), jekyll),
    placeInConfig: config.place,
    platforms: options.platforms,
    ...(languages !== undefined && { languages }),
  };
  const hasDrafts = options.showDrafts ?? settings.drafts;
  const postFiles = findPostFiles(files, {
    ...{ ...settings, drafts: hasDrafts },
    languageFolders: languages?.folders,
  });
  const posts = arrangePosts(
    await titledByHeadings(await readPosts(source, postFiles, rules), config.values),
    settings.limitPosts,
  );
  // GitHub Pages gives every site the names of its repository; asking for them takes time that few blogs need.
  const wanted = posts.some(({ body }) => body.includes("site.github"));
  const isNamed = typeof config.values.repository === "string";
  const repository =
    options.repository ?? asked ?? (wanted && !isNamed ? await askRepository?.() : undefined);
  const values = {
    config: config.values,
    ...(repository !== undefined && { repository }),
    dir: options.siteDir,
    sourceDir,
    url: location.url,
    baseurl: location.baseurl,
    urlFrom: location.urlFrom,
    jekyll,
    plugins,
    timezone: settings.timezone,
    now: options.now,
    posts,
    hasDrafts,
  };
  return {
    ...values,
    ...readLater({ source, files }, values, settings),
    source,
    ...(theme !== undefined && { theme }),
    diagnostics: [
      ...diagnostics,
      ...cname.diagnostics,
      ...location.diagnostics,
      ...linkedFolders(files, sourceDir),
      ...unlikePlugins(plugins, config.place("plugins")),
      ...ownPlugins(paths, joinPath(sourceDir, String(config.values.plugins_dir))),
      ...findUndatedFiles(files, settings).map((path) =>
        diagnose("undated-file", undated, { path }),
      ),
    ],
  };
}

function brokenSite({ source, options, jekyll }: Tree, diagnostics: readonly Diagnostic[]): Site {
  return {
    source,
    config: configDefaults(jekyll),
    dir: options.siteDir,
    sourceDir: options.siteDir,
    url: "",
    baseurl: "",
    urlFrom: "none",
    jekyll,
    plugins: [],
    timezone: "UTC",
    now: options.now,
    posts: [],
    hasDrafts: false,
    diagnostics,
    data: noData,
    contents: once(async () => ({
      pages: [],
      collections: [],
      staticFiles: [],
    })),
  };
}

/** Every file and directory below the site's source, for globs. */
function allPaths(files: readonly SourceFile[], sourceDir: string): readonly string[] {
  const found = new Set<string>();
  for (const path of sitePathsOf(files, sourceDir)) {
    found.add(path);
    for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1)) {
      found.add(path.slice(0, slash));
    }
  }
  return [...found];
}

function sitePathsOf(files: readonly SourceFile[], sourceDir: string): readonly string[] {
  const prefix = sourceDir === "" ? "" : `${sourceDir}/`;
  return files
    .filter(({ path, kind }) => kind === "file" && path.startsWith(prefix))
    .map(({ path }) => path.slice(prefix.length));
}

/** What Liquid may ask for: nothing of it is read before. */
function readLater(
  { source, files }: Pick<Tree, "source" | "files">,
  { config, sourceDir, jekyll, plugins, hasDrafts, now }: Omit<SiteValues, "theme">,
  settings: SiteSettings,
): Pick<Site, "data" | "contents"> {
  const sitePaths = sitePathsOf(files, sourceDir);

  function contents(): Promise<SiteContents> {
    const postFiles = findPostFiles(files, {
      ...{ ...settings, drafts: hasDrafts },
      languageFolders: languagesOf(config, plugins)?.folders,
    });
    const posts = new Set(postFiles.map(({ sitePath }) => sitePath));
    return readContents({
      ...{ ...settings, source, config, jekyll, now },
      isReadable: createDirectoryTest(settings),
      sitePaths: sitePaths.filter((path) => !posts.has(path)),
      defaults: readDefaults(config, () => allPaths(files, sourceDir), jekyll),
      permalinkStyle: String(config.permalink),
    });
  }

  return {
    data: siteData({ ...settings, source, config, sitePaths }),
    contents: once(contents),
  };
}
