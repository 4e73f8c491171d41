import { ConfigError } from "../core/errors.ts";
import { isSafeForKeys } from "../core/setting-values.ts";

/** Where GitHub's interfaces are: `GITHUB_API_URL`, `GITHUB_GRAPHQL_URL`. Without them, github.com's. */
export interface GitHubUrls {
  readonly apiUrl?: string;
  readonly graphqlUrl?: string;
}

/**
 * GitHub's addresses as the environment names them.
 * @throws {ConfigError} one of them is not a URL, or would get the token without encryption
 */
export function githubUrls(env: Readonly<Record<string, string | undefined>>): GitHubUrls {
  const apiUrl = safeUrl(env, "GITHUB_API_URL");
  const graphqlUrl = safeUrl(env, "GITHUB_GRAPHQL_URL");
  return {
    ...(apiUrl !== undefined && { apiUrl }),
    ...(graphqlUrl !== undefined && { graphqlUrl }),
  };
}

function safeUrl(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
): string | undefined {
  const url = env[name];
  if (url === undefined || url === "") return undefined;
  if (URL.canParse(url) && isSafeForKeys(url)) return url;
  throw new ConfigError([
    {
      input: name,
      message: `“${url}” would get the token without encryption`,
      hint: `Set ${name} to an https:// URL.`,
    },
  ]);
}
