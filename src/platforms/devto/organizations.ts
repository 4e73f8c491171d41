import { PlatformError } from "../../core/errors.ts";
import { settingTerm } from "../../core/terms.ts";
import type { Api } from "../api.ts";
import { call } from "../call.ts";
import { fieldsOf } from "../json-fields.ts";
import { oneLine } from "../server-words.ts";
import type { DevtoKind } from "./limits.ts";
import { devtoSettings } from "./settings.ts";

/**
 * Finds an organization's id by its name on dev.to or its URL; an id stays what it is. Each is asked for once.
 * @throws {PlatformError} `rejected`: there is none; not `not-found`, which would say that the article is gone
 */
export function createOrganizations(
  api: Api<DevtoKind>,
): (named: string, signal?: AbortSignal) => Promise<number> {
  const known = new Map<string, number>();

  return async (named, signal) => {
    const name = nameOf(named);
    const id = /^\d{1,15}$/.test(name)
      ? Number(name)
      : (known.get(name) ?? (await ask(name, signal)));
    known.set(name, id);
    return id;
  };

  async function ask(name: string, signal?: AbortSignal): Promise<number> {
    try {
      return await call(
        api,
        {
          to: `find the organization ${oneLine(name, 80)}`,
          kind: "read",
          method: "GET",
          path: `/api/organizations/${encodeURIComponent(name)}`,
          signal,
        },
        (json) => {
          const { id } = fieldsOf(json);
          return typeof id === "number" ? id : undefined;
        },
      );
    } catch (error) {
      if (!(error instanceof PlatformError) || error.reason !== "not-found") throw error;
      throw new PlatformError(`dev.to knows no organization ${oneLine(name, 80)}`, {
        platform: api.id,
        reason: "rejected",
        status: error.status,
        hint: `Set ${settingTerm(devtoSettings.organization)} to the name in the organization's address, dev.to/NAME.`,
      });
    }
  }
}

/** The name in `acme`, `@acme` and `https://dev.to/acme`. */
function nameOf(named: string): string {
  const path = URL.canParse(named) ? new URL(named).pathname : named;
  return path.replace(/^[/@]+|(?<!\/)\/+$/g, "").trim();
}
