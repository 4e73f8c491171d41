/** The glob over pages that each author could give. */
export const globs: Readonly<Record<string, readonly string[]>> = {
  "SeanMcP+seanmcp.com": ["articles/*", "blog/*", "rpgs/*", "games/*"],
  "apache+datafusion-site": ["20*/**"],
  "blinkfox+blinkfox.github.io": ["20*/**"],
  "cassidoo+blahg": ["post/**"],
  "cloudnative-pg+cloudnative-pg.github.io": ["blog/**", "releases/**"],
  "creativecommons+creativecommons.github.io": ["blog/entries/**"],
  "djnavarro+quarto-blog": ["posts/**"],
  "elixir-lang+elixir-lang.github.com": ["blog/**"],
  "r-hub+blog": ["20*/**"],
  "rust-lang+blog.rust-lang.org": ["20*/**", "inside-rust/**"],
  "scientific-python+blog.scientific-python.org": [
    "{community-stories,matplotlib,networkx,numpy,pytrees,scientific-python,scikit-learn,scipy}/**",
    "!networkx/readme",
  ],
  "tidyverse+tidyverse.org": ["blog/**"],
  "v8+v8.dev": ["blog/**", "features/**"],
};
