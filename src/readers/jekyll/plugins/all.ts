import { boxes } from "./boxes.ts";
import { embeds } from "./embeds.ts";
import { figure } from "./figure.ts";
import { githubMetadata } from "./github-metadata.ts";
import { jemoji } from "./jemoji.ts";
import { mermaid } from "./mermaid.ts";
import { multipleLanguages } from "./multiple-languages.ts";
import { octopress } from "./octopress.ts";
import { pageFurniture } from "./page-furniture.ts";
import type { Plugin } from "./plugin.ts";
import { polyglot } from "./polyglot.ts";
import { postfiles } from "./postfiles.ts";
import { relativeLinks } from "./relative-links.ts";
import { responsiveImage } from "./responsive-image.ts";
import { scholar } from "./scholar.ts";
import { spaceship } from "./spaceship.ts";
import { tabs } from "./tabs.ts";

/** Every plugin that Posse knows more of than its name. */
export const plugins: readonly Plugin[] = [
  boxes,
  embeds,
  figure,
  githubMetadata,
  jemoji,
  mermaid,
  multipleLanguages,
  octopress,
  pageFurniture,
  polyglot,
  postfiles,
  relativeLinks,
  responsiveImage,
  scholar,
  spaceship,
  tabs,
];
