import { listed } from "../../core/counted.ts";
import { ConfigError } from "../../core/errors.ts";
import { printable } from "../../core/printable.ts";
import { refuseHalfKeys } from "../../settings/settings.ts";
import { settleEdited } from "../../syndicate/settle/edited-by-hand.ts";
import { settle } from "../../syndicate/settle/settle.ts";
import type { Action } from "../command.ts";
import type { Options } from "../options.ts";
import { printJson } from "../print-json.ts";
import { openCliSession } from "../session.ts";

interface ResolveOptions extends Options {
  readonly copy?: string;
  readonly notPublished?: boolean;
  readonly upToDate?: boolean;
}

/** Writes down what only a person can know: what became of a create, or that a copy was edited by hand. */
export const resolveCommand: Action<ResolveOptions> = async (terminal, options, posts) => {
  const session = await openCliSession(terminal, options, posts, "look");
  refuseHalfKeys(session.blog.settings);
  const [platform, another] = session.platforms;
  const found = verdict(options);
  if (platform === undefined || another !== undefined) {
    const ids = listed(
      session.blog.definitions.map(({ id }) => id),
      "or",
    );
    throw new ConfigError([{ input: "--platform", message: `say which one: ${ids}` }]);
  }
  const paths = [...(session.blog.asked ?? [])];
  const ports = { ...session.ports, isDry: options.dryRun === true };
  const url = found.kind === "copy" ? found.url : null;
  const isEdited = found.kind === "up-to-date";
  if (isEdited) await settleEdited(session.scope, { ...ports, platforms: [platform] });
  else {
    await settle(
      paths.map((path) => ({ path, platform: platform.id, url })),
      ports,
    );
  }
  if (options.format !== "text") {
    const resolved = paths.map((path) => ({
      ...{ path, platform: platform.id, url },
      ...(isEdited && { upToDate: true }),
    }));
    printJson(terminal, options.format, { resolved }, resolved);
    return 0;
  }
  for (const path of paths) {
    terminal.out(`${printable(path)} on ${platform.name}: ${printable(saidOf(found))}.`);
  }
  return 0;
};

/** What a person found on the platform. */
type Verdict =
  | { readonly kind: "copy"; readonly url: string }
  | { readonly kind: "not-published" | "up-to-date" };

function saidOf(found: Verdict): string {
  if (found.kind === "copy") return `published at ${found.url}`;
  return found.kind === "up-to-date"
    ? "up to date; the next change of the post makes it out of date again"
    : "not published; the next run tries again";
}

/** @throws {ConfigError} none of `--copy`, `--not-published` and `--up-to-date`, or several */
function verdict({ copy, notPublished, upToDate }: ResolveOptions): Verdict {
  const given = [copy !== undefined, notPublished === true, upToDate === true];
  if (given.filter(Boolean).length !== 1) {
    throw new ConfigError([
      {
        input: "resolve",
        message: "say what you found: --copy URL, --not-published, or --up-to-date",
        hint: "Look at your stories and drafts on the platform first.",
      },
    ]);
  }
  if (copy === undefined) return { kind: upToDate === true ? "up-to-date" : "not-published" };
  if (!/^https?:\/\//.test(copy) || !URL.canParse(copy)) {
    throw new ConfigError([{ input: "--copy", message: `“${copy}” is not a valid URL` }]);
  }
  return { kind: "copy", url: copy };
}
