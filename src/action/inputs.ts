import { getInput, setSecret } from "@actions/core";
import { ConfigError } from "../core/errors.ts";
import { nearest } from "../core/nearest.ts";
import type { PlatformDefinition } from "../platforms/definition.ts";
import type { SettingsLayer } from "../settings/settings.ts";
import { settingsTable } from "../settings/settings-table.ts";

/**
 * The action's inputs as a layer of settings. Secrets are masked, and everything secret leaves the environment,
 * before anything of the blog is read (docs/contracts/github.md §1.3).
 * What the blog may set too has no default in `action.yml`, so that what is said here was said by the workflow, and wins.
 * Any other input that says its default counts as not given: the runner does not tell the two apart.
 * @throws {ConfigError} inputs that do not exist
 */
export function readInputs(
  env: Record<string, string | undefined>,
  definitions: readonly PlatformDefinition[],
): SettingsLayer {
  const { inputs, secrets, mayStandInSite, defaultOf } = settingsTable(definitions);
  const values = new Map<string, string>();
  for (const name of inputs) {
    const value = getInput(name);
    const isSaid = mayStandInSite(name) || value !== defaultOf(name);
    if (value !== "" && isSaid) values.set(name, value);
  }
  for (const name of secrets) {
    const value = values.get(name);
    if (value !== undefined) setSecret(value);
    delete env[`INPUT_${name.toUpperCase()}`];
  }
  for (const name of Object.keys(env)) {
    if (/^ACTIONS_.*TOKEN$/.test(name)) delete env[name];
  }
  refuseUnknown(env, inputs);
  return { label: (name) => name, get: (name) => values.get(name) };
}

function refuseUnknown(
  env: Readonly<Record<string, string | undefined>>,
  inputs: readonly string[],
): void {
  const known = new Set(inputs.map((name) => `INPUT_${name.toUpperCase()}`));
  const unknown = Object.keys(env).filter((name) => name.startsWith("INPUT_") && !known.has(name));
  if (unknown.length === 0) return;
  throw new ConfigError(
    unknown.map((name) => {
      const input = name.slice("INPUT_".length).toLowerCase();
      const meant = nearest(input, inputs);
      const hint =
        meant === undefined ? `The inputs are ${inputs.join(", ")}.` : `Did you mean ${meant}?`;
      return { input, message: "there is no such input", hint };
    }),
  );
}
