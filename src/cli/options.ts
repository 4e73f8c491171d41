import type { SettingName, SettingsLayer } from "../compose/settings.ts";

/** The flags that most commands take, as commander hands them over; a flag that was not given is undefined. */
export interface Options {
  readonly site: string;
  readonly config?: string;
  readonly siteUrl?: string;
  readonly platform?: string;
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
  readonly devtoVisibility?: string;
  readonly mediumVisibility?: string;
  readonly devtoOrganization?: string;
  readonly mediumPublication?: string;
  readonly aiDisclosure?: string;
  /** False after `--no-update`. */
  readonly update: boolean;
  readonly force?: boolean;
  readonly waitForLive?: string;
  readonly timeLimit?: string;
  readonly renderLimit?: string;
  readonly failOn?: string;
  readonly record?: string;
}

/** What `--yes` makes of `--max-posts`: the most that can be said. */
const noLimit = "999999";

type Spelling = readonly [flag: string, read: (options: Options) => string | undefined];

const flags: Partial<Readonly<Record<SettingName, Spelling>>> = {
  config: ["--config", ({ config }) => config],
  "site-url": ["--site-url", ({ siteUrl }) => siteUrl],
  platforms: ["--platform", ({ platform }) => platform],
  backfill: ["--backfill", ({ backfill }) => backfill],
  "max-posts": ["--max-posts", ({ maxPosts, yes }) => (yes ? noLimit : maxPosts)],
  jekyll: ["--jekyll", ({ jekyll }) => jekyll],
  update: ["--no-update", ({ update }) => (update === false ? "false" : undefined)],
  "wait-for-live": ["--wait-for-live", ({ waitForLive }) => waitForLive],
  "time-limit": ["--time-limit", ({ timeLimit }) => timeLimit],
  "render-limit": ["--render-limit", ({ renderLimit }) => renderLimit],
  record: ["--record", ({ record }) => record],
  "fail-on": ["--fail-on", ({ failOn }) => failOn],
  "devto-visibility": ["--devto-visibility", ({ devtoVisibility }) => devtoVisibility],
  "medium-visibility": ["--medium-visibility", ({ mediumVisibility }) => mediumVisibility],
  "devto-organization": ["--devto-organization", ({ devtoOrganization }) => devtoOrganization],
  "medium-publication": ["--medium-publication", ({ mediumPublication }) => mediumPublication],
  "ai-disclosure": ["--ai-disclosure", ({ aiDisclosure }) => aiDisclosure],
};

/** The command line's flags as a layer of settings. */
export function flagLayer(options: Options): SettingsLayer {
  return {
    label: (name) => flags[name]?.[0] ?? name,
    get: (name) => flags[name]?.[1](options),
  };
}

const variables: Partial<Readonly<Record<SettingName, string>>> = {
  "devto-api-key": "DEVTO_API_KEY",
  "medium-token": "MEDIUM_TOKEN",
  "devto-url": "POSSE_DEVTO_URL",
  "medium-url": "POSSE_MEDIUM_URL",
  "github-token": "GITHUB_TOKEN",
};

/** The environment as a layer of settings: keys and where they are sent. */
export function environmentLayer(env: Readonly<Record<string, string | undefined>>): SettingsLayer {
  return {
    label: (name) => variables[name] ?? name,
    get: (name) => {
      const variable = variables[name];
      return variable === undefined ? undefined : env[variable];
    },
  };
}
