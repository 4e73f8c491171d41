import type { Plugin } from "./plugin.ts";

export const githubMetadata: Plugin = {
  gems: ["jekyll-github-metadata"],
  does: "`site.github` has the names and addresses that follow from `repository` in _config.yml, else from the repository that the run is for or the remote of git; what only GitHub knows is empty.",
};

/** What of `site.github` follows from the repository's name; undefined where nobody names it. */
export function githubOf(
  repository: unknown,
  siteUrl: string,
): Readonly<Record<string, string>> | undefined {
  if (typeof repository !== "string") return undefined;
  const [, owner, name] = /^([\w-]+)\/([\w.-]+)$/.exec(repository.trim()) ?? [];
  if (owner === undefined || name === undefined) return undefined;
  const url = `https://github.com/${owner}/${name}`;
  const home = siteUrl === "" ? `https://${owner}.github.io/${name}` : siteUrl;
  return {
    ...{
      owner_name: owner,
      owner_url: `https://github.com/${owner}`,
      owner_gravatar_url: `https://github.com/${owner}.png`,
    },
    ...{ repository_name: name, repository_nwo: `${owner}/${name}`, repository_url: url },
    ...{
      project_title: name,
      url: home,
      baseurl: URL.canParse(home) ? new URL(home).pathname.replace(/\/$/, "") : "",
    },
    ...{
      zip_url: `${url}/zipball/gh-pages`,
      tar_url: `${url}/tarball/gh-pages`,
      clone_url: `${url}.git`,
    },
    ...{ issues_url: `${url}/issues`, wiki_url: `${url}/wiki`, releases_url: `${url}/releases` },
    ...{
      language: "",
      hostname: "github.com",
      pages_hostname: "github.io",
      api_url: "https://api.github.com",
    },
  };
}
