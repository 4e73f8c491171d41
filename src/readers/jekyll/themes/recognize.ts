import type { Gems } from "../config/site-clues.ts";
import { themes } from "./all.ts";
import type { Theme } from "./theme.ts";

/** What tells which theme a site has. */
export interface ThemeClues {
  readonly config: Readonly<Record<string, unknown>>;
  /** Paths from the site's source directory. */
  readonly has: (path: string) => boolean;
  /** The gems that the Gemfile names. */
  readonly gems: Gems;
}

/**
 * The theme that the site has: named by `theme` or `remote_theme`, else in the Gemfile, else a copy of its files in the
 * blog. Undefined for a theme that Posse does not know, which is no error.
 */
export function recognizeTheme({ config, has, gems }: ThemeClues): Theme | undefined {
  const named = nameIn(config.theme);
  const [remote = ""] = nameIn(config.remote_theme)
    .replace(/^https?:\/\/github\.com\//, "")
    .replace(/\.git$/, "")
    .split("@");
  if (named !== "" || remote !== "") {
    const found = themes.find(
      (theme) =>
        theme.gems.includes(named) || theme.remotes.some((one) => one.toLowerCase() === remote),
    );
    if (found !== undefined) return found;
  }
  return (
    (named === "" && remote === ""
      ? themes.find((theme) => theme.gems.some((gem) => gems.all.has(gem)))
      : undefined) ?? themes.find((theme) => theme.files.some(has))
  );
}

/** The theme of this name. */
export function themeNamed(name: string | undefined): Theme | undefined {
  return themes.find((theme) => theme.name === name);
}

function nameIn(value: unknown): string {
  return typeof value === "string" ? value.trim().toLowerCase() : "";
}
