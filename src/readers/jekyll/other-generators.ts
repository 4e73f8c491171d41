/** A program that builds sites, and what a site's folder holds that tells it: one file for each of the patterns. */
type Generator = readonly [name: string, ...marks: readonly RegExp[]];

/** The generators that people try Posse with; the more special before those that share their marks. */
const generators: readonly Generator[] = [
  ["Hugo", /^(?:hugo\.(?:toml|ya?ml|json)|config\/_default\/(?:hugo|config)\.\w+)$/],
  ["Astro", /^astro\.config\.\w+$/],
  ["Eleventy", /^(?:\.eleventy\.c?js|eleventy\.config\.\w+)$/],
  ["Next.js", /^next\.config\.\w+$/],
  ["Gatsby", /^gatsby-config\.\w+$/],
  ["Docusaurus", /^docusaurus\.config\.\w+$/],
  ["VitePress", /^(?:docs\/)?\.vitepress\/config\.\w+$/],
  ["Nuxt", /^nuxt\.config\.\w+$/],
  ["SvelteKit", /^svelte\.config\.\w+$/],
  ["Pelican", /^pelicanconf\.py$/],
  ["MkDocs", /^mkdocs\.ya?ml$/],
  ["Quarto", /^_quarto\.ya?ml$/],
  ["Zola", /^config\.toml$/, /^content\//, /^templates\/.*\.html$/],
  ["Hugo", /^config\.(?:toml|ya?ml|json)$/, /^content\//],
];

/** Hexo's configuration has the name of Jekyll's, and its posts lie in another folder. */
const hexo: Generator = ["Hexo", /^_config\.ya?ml$/, /^source\/_posts\//, /^scaffolds\//];

/** Another generator that a site's folder shows, and the file that it was known by. */
export interface OtherGenerator {
  readonly name: string;
  readonly file: string;
}

/** What builds the site whose files these are, from its folder, if Jekyll does not; undefined where nothing tells. */
export function otherGenerator(
  files: readonly string[],
  hasConfig: boolean,
): OtherGenerator | undefined {
  for (const [name, ...marks] of hasConfig ? [hexo] : generators) {
    const found = marks.map((mark) => files.find((file) => mark.test(file)));
    const [file] = found;
    if (file !== undefined && !found.includes(undefined)) return { name, file };
  }
  return undefined;
}
