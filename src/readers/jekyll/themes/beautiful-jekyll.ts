import type { Theme } from "./theme.ts";

export const beautifulJekyll: Theme = {
  name: "Beautiful Jekyll",
  gems: ["beautiful-jekyll-theme"],
  remotes: ["daattali/beautiful-jekyll"],
  files: ["assets/css/beautifuljekyll.css"],
  does: "Its covers (`cover-img`, `bigimg`, `thumbnail-img`, `share-img`) are found, those with a caption too. `mathjax: true` makes formulas of TeX between brackets and double dollars.",
  // Its MathJax has the marks that it has by itself: single dollars stay text.
  math: ({ frontMatter }) => frontMatter.mathjax === true && "brackets",
};
