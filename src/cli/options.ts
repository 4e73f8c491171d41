import { camelCase } from "../core/camel-case.ts";
import type { PlatformDefinition } from "../platforms/definition.ts";
import type { SettingsLayer } from "../settings/settings.ts";
import type { GeneralName } from "../settings/settings-table.ts";

/** The flags that most commands take, as commander hands them over; a flag that was not given is undefined. */
export interface Options {
  readonly site: string;
  readonly config?: string;
  readonly siteUrl?: string;
  readonly platform?: string;
  readonly after?: string;
  readonly shareLinks?: string;
  readonly all?: boolean;
  readonly since?: string;
  readonly backfill?: string;
  readonly maxPosts?: string;
  readonly jekyll?: string;
  readonly format: string;
  readonly ledger?: string;
  readonly now?: string;
  readonly commit?: string;
  readonly drafts?: boolean;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  /** False after `--no-color`. */
  readonly color: boolean;
  /** False after `--no-update`. */
  readonly update: boolean;
  readonly force?: boolean;
  readonly refresh?: boolean;
  readonly waitForLive?: string;
  readonly timeLimit?: string;
  readonly renderLimit?: string;
  readonly failOn?: string;
  readonly verify?: string;
  readonly builtSite?: string;
  readonly posts?: string;
  readonly content?: string;
  readonly record?: string;
  readonly recordStats?: string;
}

/** A flag of a platform's, which only its definition knows: commander's name for it is the input's in camel case. */
function ownFlag(options: Options, input: string): string | undefined {
  const value = new Map<string, unknown>(Object.entries(options)).get(camelCase(input));
  return typeof value === "string" ? value : undefined;
}

/** What `--yes` makes of `--max-posts`: the most that can be said. */
const noLimit = "999999";

type Spelling = readonly [flag: string, read: (options: Options) => string | undefined];

const general: Partial<Readonly<Record<GeneralName, Spelling>>> & {
  readonly platforms: Spelling;
  readonly after: Spelling;
} = {
  config: ["--config", ({ config }) => config],
  "site-url": ["--site-url", ({ siteUrl }) => siteUrl],
  platforms: ["--platform", ({ platform }) => platform],
  after: ["--after", ({ after }) => after],
  "share-links": ["--share-links", ({ shareLinks }) => shareLinks],
  backfill: ["--backfill", ({ backfill }) => backfill],
  "max-posts": ["--max-posts", ({ maxPosts, yes }) => (yes ? noLimit : maxPosts)],
  jekyll: ["--jekyll", ({ jekyll }) => jekyll],
  update: ["--no-update", ({ update }) => (update === false ? "false" : undefined)],
  refresh: ["--refresh", ({ refresh }) => (refresh === true ? "true" : undefined)],
  "wait-for-live": ["--wait-for-live", ({ waitForLive }) => waitForLive],
  "time-limit": ["--time-limit", ({ timeLimit }) => timeLimit],
  "render-limit": ["--render-limit", ({ renderLimit }) => renderLimit],
  record: ["--record", ({ record }) => record],
  "record-stats": ["--record-stats", ({ recordStats }) => recordStats],
  verify: ["--verify", ({ verify }) => verify],
  "built-site": ["--built-site", ({ builtSite }) => builtSite],
  posts: ["--posts", ({ posts }) => posts],
  content: ["--content", ({ content }) => content],
  "fail-on": ["--fail-on", ({ failOn }) => failOn],
};

/** The command line's flags as a layer of settings. */
export function flagLayer(
  definitions: readonly PlatformDefinition[],
  options: Options,
): SettingsLayer {
  const own = definitions
    .flatMap(({ settings }) => Object.values(settings))
    .filter(({ flag }) => flag !== undefined)
    .map(({ input }): [string, Spelling] => [
      input,
      [`--${input}`, (given) => ownFlag(given, input)],
    ]);
  const flags = new Map<string, Spelling>([...Object.entries(general), ...own]);
  return {
    label: (name) => flags.get(name)?.[0] ?? name,
    get: (name) => flags.get(name)?.[1](options),
  };
}

/** The environment as a layer of settings: keys and where they are sent. */
export function environmentLayer(
  definitions: readonly PlatformDefinition[],
  env: Readonly<Record<string, string | undefined>>,
): SettingsLayer {
  const variables = variablesOf(definitions);
  return {
    label: (name) => variables.get(name) ?? name,
    get: (name) => {
      const variable = variables.get(name);
      return variable === undefined ? undefined : env[variable];
    },
  };
}

/** The variables by the settings that they give. */
function variablesOf(definitions: readonly PlatformDefinition[]): ReadonlyMap<string, string> {
  const own = definitions.flatMap(({ key, settings }) => [key, ...Object.values(settings)]);
  return new Map([
    ...own.flatMap(({ input, variable }) =>
      variable === undefined ? [] : [[input, variable] as const],
    ),
    ["github-token", "GITHUB_TOKEN"],
  ]);
}
