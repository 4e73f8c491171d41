import type { Diagnostic } from "../../../core/diagnostic.ts";
import { diagnose } from "../codes.ts";
import { plugins } from "./all.ts";

/** Plugins that change neither the text of posts nor their URLs, or whose tags Posse knows. */
const harmless: ReadonlySet<string> = new Set(
  (
    "github-pages jekyll-admin jekyll-algolia jekyll-analytics jekyll-archives jekyll-archives-v2 jekyll-assets jekyll-autoprefixer " +
    "jekyll-cache-bust jekyll-coffeescript jekyll-commonmark jekyll-commonmark-ghpages jekyll-compose jekyll-compress-html " +
    "jekyll-compress-images jekyll-data jekyll-default-layout jekyll-diagrams jekyll-environment-variables jekyll-feed jekyll-font-awesome-sass " +
    "jekyll-gallery-generator jekyll-gist jekyll-github-metadata jekyll-google-tag-manager jekyll-gzip jekyll-html-pipeline " +
    "jekyll-include-cache jekyll-last-commit jekyll-last-modified-at jekyll-lunr-js-search jekyll-menus jekyll-mentions jekyll-minibundle " +
    "jekyll-minifier jekyll-optional-front-matter jekyll-paginate jekyll-paginate-v2 jekyll-readme-index jekyll-redirect-from " +
    "jekyll-relative-links jekyll-remote-theme jekyll-sass-converter jekyll-seo jekyll-seo-tag jekyll-sitemap jekyll-swiss jekyll-tagging " +
    "jekyll-tagories jekyll-tidy jekyll-time-to-read jekyll-timeago jekyll-titles-from-headings jekyll-typogrify jekyll-watch jekyll-webp " +
    "jekyll-whiteglass jekyll-inline-svg jekyll-sizes jekyll-imagemagick jekyll-cloudinary jekyll-get-json jekyll-jupyter-notebook-tag " +
    "jemoji kramdown kramdown-parser-gfm rouge webrick tzinfo tzinfo-data wdm jekyll html-proofer minima liquid-c mini_magick classifier-reborn " +
    "liquid-reading-time jekyll-sitemap-generator jekyll-postcss jekyll-purgecss jekyll-terser jekyll-twitter-plugin jekyll-link-attributes " +
    "jekyll-target-blank jekyll-link-checker jekyll-external-links unicode_utils css_parser feedjira httparty observer ostruct csv json base64 logger bigdecimal rake"
  ).split(" "),
);

/**
 * A notice for each plugin that changes posts in ways that copies do not have, or that Posse does not know: nothing may be
 * different without a word.
 */
export function unlikePlugins(
  names: readonly string[],
  place: Pick<Diagnostic, "path" | "line" | "column">,
): readonly Diagnostic[] {
  return names.flatMap((name) => {
    const known = plugins.find(({ gems }) => gems.includes(name));
    if (known?.missing !== undefined) {
      return [
        diagnose(
          "unknown-plugin",
          `The plugin \`${name}\` is not run here: ${known.missing}.`,
          place,
        ),
      ];
    }
    // The gems of themes are no plugins.
    if (known !== undefined || harmless.has(name) || /theme/.test(name)) return [];
    const message = `The plugin \`${name}\` is not known to Posse and not run here; what it changes in posts or URLs is not in the copies.`;
    return [diagnose("unknown-plugin", message, place)];
  });
}
