import { listed } from "../../core/counted.ts";
import { ConfigError } from "../../core/errors.ts";
import { printable } from "../../core/printable.ts";
import { refuseHalfKeys } from "../../settings/settings.ts";
import { settle } from "../../syndicate/settle/settle.ts";
import type { Action } from "../command.ts";
import type { Options } from "../options.ts";
import { printJson } from "../print-json.ts";
import { openCliSession } from "../session.ts";

interface ResolveOptions extends Options {
  readonly copy?: string;
  readonly notPublished?: boolean;
}

/** Writes down what became of a create whose outcome nobody could know. */
export const resolveCommand: Action<ResolveOptions> = async (terminal, options, posts) => {
  const session = await openCliSession(terminal, options, posts, "look");
  refuseHalfKeys(session.blog.settings);
  const [platform, another] = session.platforms;
  const url = verdict(options);
  if (platform === undefined || another !== undefined) {
    const ids = listed(
      session.blog.definitions.map(({ id }) => id),
      "or",
    );
    throw new ConfigError([{ input: "--platform", message: `say which one: ${ids}` }]);
  }
  const paths = [...(session.blog.asked ?? [])];
  await settle(
    paths.map((path) => ({ path, platform: platform.id, url })),
    { ...session.ports, isDry: options.dryRun === true },
  );
  if (options.format !== "text") {
    const resolved = paths.map((path) => ({ path, platform: platform.id, url }));
    printJson(terminal, options.format, { resolved }, resolved);
    return 0;
  }
  for (const path of paths) {
    const said = url === null ? "not published; the next run tries again" : `published at ${url}`;
    terminal.out(`${printable(path)} on ${platform.name}: ${printable(said)}.`);
  }
  return 0;
};

/** @throws {ConfigError} neither or both of `--copy` and `--not-published` */
function verdict({ copy, notPublished }: ResolveOptions): string | null {
  if ((copy === undefined) === (notPublished !== true)) {
    throw new ConfigError([
      {
        input: "resolve",
        message: "say what you found: --copy URL, or --not-published",
        hint: "Look at your stories and drafts on the platform first.",
      },
    ]);
  }
  if (copy === undefined) return null;
  if (!/^https?:\/\//.test(copy) || !URL.canParse(copy)) {
    throw new ConfigError([{ input: "--copy", message: `“${copy}” is not a valid URL` }]);
  }
  return copy;
}
