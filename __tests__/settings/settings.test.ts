import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { ConfigError } from "../../src/core/errors.ts";
import { platforms } from "../../src/platforms/index.ts";
import {
  readSettings,
  refuseHalfKeys,
  type SettingsLayer,
  secretsOf,
  withoutSecrets,
} from "../../src/settings/settings.ts";
import { type SettingName, settingsTable } from "../../src/settings/settings-table.ts";
import { siteLayer } from "../../src/settings/site-layer.ts";

function layer(values: Partial<Record<SettingName, string>>, prefix = ""): SettingsLayer {
  return { label: (name) => `${prefix}${name}`, get: (name) => values[name] };
}

const { inputs: settingNames, defaultOf, mayStandInSite } = settingsTable(platforms);

function problemsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigError) {
      return error.problems.map(({ input, message }) => `${input}: ${message}`);
    }
    throw error;
  }
  return [];
}

describe("settings", () => {
  test("hold by default what action.yml says, in words alone where the blog may say it too", () => {
    const action = parse(readFileSync("action.yml", "utf8")) as {
      inputs: Record<string, { default?: string; description: string }>;
    };

    expect(Object.keys(action.inputs).sort()).toEqual([...settingNames].sort());
    for (const [name, input] of Object.entries(action.inputs)) {
      if (name === "github-token") continue;
      const value = defaultOf(name) || undefined;
      expect([name, input.default]).toEqual([name, mayStandInSite(name) ? undefined : value]);
      if (!mayStandInSite(name) || value === undefined) continue;
      expect(input.description).toMatch(new RegExp(`Default: \`${value}\`\\.$`));
    }
  });

  test("are taken from the first layer that gives them", () => {
    const settings = readSettings(platforms, [
      layer({ "max-posts": "7" }),
      layer({ "max-posts": "9", update: "false" }),
    ]);

    expect(settings.maxPosts).toBe(7);
    expect(settings.update).toBe(false);
    expect(settings.backfill).toBe(0);
    expect([...settings.given.keys()].sort()).toEqual(["max-posts", "update"]);
  });

  test("name every wrong value at once, as the user wrote its name", () => {
    const problems = problemsOf(() =>
      readSettings(platforms, [
        layer(
          {
            mode: "publsh",
            platforms: "devto, hashnode",
            "devto-url": "dev.to",
            "site-dir": "../elsewhere",
            backfill: "-1",
            update: "maybe",
            "devto-api-key": "two words",
            resolve: "_posts/x.md medium",
          },
          "--",
        ),
      ]),
    );

    expect(problems.map((problem) => problem.split(":")[0])).toEqual([
      "--mode",
      "--platforms",
      "--devto-api-key",
      "--devto-url",
      "--site-dir",
      "--backfill",
      "--update",
      "--resolve",
    ]);
    expect(problems[0]).toContain("auto, check, plan, publish, reconcile");
  });

  test.each(["devto", "dev.to", "Dev.to\nDEVTO", "DEV", "dev.to, devto"])(
    "take each spelling of a platform for one and the same: %j",
    (written) => {
      expect(readSettings(platforms, [layer({ platforms: written })]).platforms).toEqual(["devto"]);
    },
  );

  test("name no platform by default, and tell which layer named one", () => {
    expect(readSettings(platforms, [layer({})]).platforms).toBeUndefined();
    const named = readSettings(platforms, [layer({ platforms: " medium,\n devto " }, "--")]);
    expect(named.platforms).toEqual(["medium", "devto"]);
    expect(named.given.get("platforms")).toBe("--platforms");
  });

  test.each(["0", "-5", "1.5", "soon"])("refuse %j as a time limit", (value) => {
    const problems = problemsOf(() => readSettings(platforms, [layer({ "time-limit": value })]));

    expect(problems).toEqual([`time-limit: “${value}” is not a whole number of minutes from 1 on`]);
  });

  test("refuse a backfill beyond max-posts, naming both", () => {
    const problems = problemsOf(() => readSettings(platforms, [layer({ backfill: "9" })]));

    expect(problems).toEqual(["backfill: 9 is more than max-posts allows (5)"]);
  });

  test("refuse to send a key without encryption, but on this machine", () => {
    const urls = { "devto-url": "http://forem.example", "medium-url": "http://10.0.0.1:8080" };

    expect(problemsOf(() => readSettings(platforms, [layer(urls)]))).toEqual([
      "devto-url: “http://forem.example” would get the key without encryption; give an https:// URL",
      "medium-url: “http://10.0.0.1:8080” would get the key without encryption; give an https:// URL",
    ]);
    const local = { "devto-url": "http://localhost:4567/devto", "medium-url": "http://[::1]:9" };
    expect(readSettings(platforms, [layer(local)]).ofPlatforms.get("devto-url")).toBe(
      "http://localhost:4567/devto",
    );
  });

  test("never show a key in an error", () => {
    const problems = problemsOf(() =>
      readSettings(platforms, [layer({ "medium-token": "se cret" })]),
    );

    expect(problems.join()).not.toContain("se cret");
  });
});

describe("a key that opens nothing by itself", () => {
  test("asks for what it needs, by the name that it has there", () => {
    const given = { BLUESKY: "abcd-efgh-ijkl-mnop", MASTODON: "some-token-012345" };
    const keys = {
      "bluesky-app-password": given.BLUESKY,
      "mastodon-access-token": given.MASTODON,
    };

    const settings = readSettings(platforms, [layer({}), layer(keys, "$")]);
    expect(problemsOf(() => refuseHalfKeys(settings))).toEqual([
      expect.stringMatching(/^\$bluesky-identifier: it is needed with \$bluesky-app-password: /),
      expect.stringMatching(/^\$mastodon-url: it is needed with \$mastodon-access-token: /),
    ]);
  });

  test("is content with it", () => {
    const settings = readSettings(platforms, [
      layer({
        "bluesky-app-password": "abcd-efgh-ijkl-mnop",
        "bluesky-identifier": "@ada.example",
      }),
    ]);

    expect(settings.ofPlatforms.get("bluesky-identifier")).toBe("ada.example");
  });

  test.each(["did:plc:ewvi7nxzyoun6zhxrhs64oiz", "did:web:ada.example", "ada@mail.example"])(
    "takes %s for an account",
    (identifier) => {
      const given = layer({ "bluesky-identifier": identifier });

      expect(readSettings(platforms, [given]).ofPlatforms.get("bluesky-identifier")).toBe(
        identifier,
      );
    },
  );

  test("says what a half of a handle was meant to be", () => {
    const given = layer({ "bluesky-identifier": "ada" });

    expect(problemsOf(() => readSettings(platforms, [given])).join()).toContain(
      "did you mean ada.bsky.social?",
    );
  });
});

describe("the posse: section of _config.yml", () => {
  test.each([
    [
      "devto-api-key",
      "dev.to (Settings → Extensions)",
      "⟦platform-key|devto-api-key|DEVTO_API_KEY⟧",
    ],
    [
      "devto_api_key",
      "dev.to (Settings → Extensions)",
      "⟦platform-key|devto-api-key|DEVTO_API_KEY⟧",
    ],
    ["MEDIUM_TOKEN", "Medium (Settings", "⟦platform-key|medium-token|MEDIUM_TOKEN⟧"],
  ])("has a key revoked that stands in it: %s", (name, where, how) => {
    try {
      siteLayer(platforms, { [name]: "s3cret-s3cret" });
      throw new Error("taken");
    } catch (error) {
      const text = JSON.stringify((error as ConfigError).problems);
      expect(text).toContain("a key is in _config.yml, and therefore in the repository's history");
      expect(text).toContain(`Revoke it at ${where}`);
      expect(text).toContain(how);
      expect(text).not.toContain("s3cret");
    }
  });

  test("sets what holds for the blog, as YAML writes it", () => {
    const section = { platforms: ["devto"], "max-posts": 3, update: false };

    const settings = readSettings(platforms, [layer({}), siteLayer(platforms, section)]);

    expect(settings.platforms).toEqual(["devto"]);
    expect(settings.maxPosts).toBe(3);
    expect(settings.update).toBe(false);
  });

  test("cannot say where a key is sent, nor hold one", () => {
    const section = { "devto-url": "https://evil.example", "devto-api-key": "abc", "max-post": 1 };

    const problems = problemsOf(() => siteLayer(platforms, section));

    expect(problems).toEqual([
      "posse.devto-url: cannot be set in _config.yml",
      "posse.devto-api-key: a key is in _config.yml, and therefore in the repository's history",
      "posse.max-post: no such setting in _config.yml",
    ]);
  });

  test("alone says where links between posts lead, and nothing but one of two", () => {
    expect(readSettings(platforms, [layer({})]).ownLinks).toBe("canonical");
    const { ownLinks } = readSettings(platforms, [
      layer({}),
      siteLayer(platforms, { "own-links": "copies" }),
    ]);
    expect(ownLinks).toBe("copies");
    expect(settingNames).not.toContain("own-links");

    for (const wrong of ["copy", true, ["copies", "canonical"], { devto: "copies" }]) {
      const problems = problemsOf(() =>
        readSettings(platforms, [siteLayer(platforms, { "own-links": wrong })]),
      );
      expect(problems).toEqual([
        expect.stringMatching(/own-links.* not one of canonical, copies$/s),
      ]);
    }
  });

  test("leaves liquid-tags to the site", () => {
    expect(problemsOf(() => siteLayer(platforms, { "liquid-tags": { note: "drop" } }))).toEqual([]);
  });

  test("must be a mapping", () => {
    expect(problemsOf(() => siteLayer(platforms, "devto"))).toHaveLength(1);
  });
});

test("keys and tokens are known as such, and taken away together", () => {
  const given = {
    "devto-api-key": "devto-key-0123456789",
    "medium-token": "medium-token-0123456789",
    "github-token": "ghs_0123456789",
    "max-posts": "3",
  };
  const settings = readSettings(platforms, [
    { label: (name) => name, get: (name) => (given as Record<string, string>)[name] },
  ]);

  expect(secretsOf(settings)).toEqual(Object.values(given).slice(0, 3));
  expect(secretsOf(withoutSecrets(settings))).toEqual([]);
  expect(withoutSecrets(settings).maxPosts).toBe(3);
});
