import { boxes } from "./boxes.ts";
import { embeds } from "./embeds.ts";
import { figure } from "./figure.ts";
import { mermaid } from "./mermaid.ts";
import { octopress } from "./octopress.ts";
import { pageFurniture } from "./page-furniture.ts";
import type { Plugin } from "./plugin.ts";
import { responsiveImage } from "./responsive-image.ts";
import { scholar } from "./scholar.ts";
import { spaceship } from "./spaceship.ts";

/** Every plugin that Posse knows more of than its name. */
export const plugins: readonly Plugin[] = [
  boxes,
  embeds,
  figure,
  mermaid,
  octopress,
  pageFurniture,
  responsiveImage,
  scholar,
  spaceship,
];
