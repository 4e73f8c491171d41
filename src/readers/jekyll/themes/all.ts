import { alFolio } from "./al-folio.ts";
import { beautifulJekyll } from "./beautiful-jekyll.ts";
import { chirpy } from "./chirpy.ts";
import { documentationTheme } from "./documentation-theme.ts";
import { hydejack } from "./hydejack.ts";
import { justTheDocs } from "./just-the-docs.ts";
import { minima } from "./minima.ts";
import { minimalMistakes } from "./minimal-mistakes.ts";
import { textTheme } from "./text-theme.ts";
import type { Theme } from "./theme.ts";
import { yat } from "./yat.ts";

/** Every theme that Posse knows more of than its name. */
export const themes: readonly Theme[] = [
  alFolio,
  beautifulJekyll,
  chirpy,
  documentationTheme,
  hydejack,
  justTheDocs,
  minima,
  minimalMistakes,
  textTheme,
  yat,
];
