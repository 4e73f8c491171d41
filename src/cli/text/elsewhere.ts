import { existsSync } from "node:fs";
import { join } from "node:path";
import { countEach } from "../../core/count-each.ts";
import { copies, listed } from "../../core/counted.ts";
import type { LedgerSnapshot } from "../../core/ledger.ts";
import { printable } from "../../core/printable.ts";
import { definitionOf } from "../../platforms/definition.ts";
import type { CliSession } from "../session.ts";

/** Where copies are that these settings do not lead to, one line each, for people who look for them. */
export function elsewhereText(
  { names, blog, folder, isTrial, isNamed }: Where,
  { entries }: LedgerSnapshot,
): readonly string[] {
  const counts = countEach(
    [...entries.values()].flatMap(({ elsewhere = {} }) =>
      Object.entries(elsewhere).flatMap(([key, { copy }]) => (copy === undefined ? [] : key)),
    ),
  );
  const others = [...counts].map(([key, count]) => {
    const [platform = "", ...address] = key.split("@");
    const name = names.get(platform) ?? platform;
    const setting =
      definitionOf(platform, blog.definitions)?.settings.url.variable ?? "another URL";
    return printable(
      `${copies(count)} on ${name} at another address, ${address.join("@")} (${setting} leads there).`,
    );
  });
  const trial = isTrial
    ? [
        `This is the sandbox's own ledger (${folder}). If the sandbox was started anew since, it is empty: delete that folder, and all is new to it.`,
      ]
    : [];
  const isTried = !isTrial && !isNamed && existsSync(join(blog.siteDir, ".posse-sandbox"));
  const urls = listed(
    blog.definitions.map(({ settings }) => settings.url.variable),
    "or",
  );
  const tried = isTried
    ? [`Copies in the sandbox are not listed here: set ${urls} to it to see them.`]
    : [];
  return [...trial, ...others, ...tried];
}

interface Where extends Pick<CliSession, "names" | "blog" | "folder" | "isTrial"> {
  /** True where `--ledger` says which. */
  readonly isNamed: boolean;
}
