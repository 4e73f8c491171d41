import type { PlatformDefinition } from "../../platforms/definition.ts";
import { howTo } from "../../report/documentation.ts";
import { indented, wrapAfter } from "../text/width.ts";

/** A step for a person: what to do, and the commands that do it, which are never broken into lines. */
export interface Todo {
  readonly text: string;
  readonly commands?: readonly string[];
  readonly more?: string;
}

interface Setup {
  /** What comes before the secrets. */
  readonly first: readonly Todo[];
  readonly definitions: readonly PlatformDefinition[];
  /** The files that were written, as they are typed. */
  readonly files: string;
  /** Copies follow a deployment, and the first run comes with it. */
  readonly isDeployed: boolean;
  /** How many posts are there already. */
  readonly older: number;
}

/** What is left to do for a person once the workflow is written. */
export function nextSteps(
  { first, definitions, files, isDeployed, older }: Setup,
  columns: number,
): readonly string[] {
  const [there, them] =
    older === 1 ? ["The existing post is", "it"] : [`The ${older} existing posts are`, "them"];
  const copying = definitions.filter(({ kind }) => kind === "copy");
  const steps: readonly Todo[] = [
    ...first,
    ...copying.map(({ key: { firstStep, variable, without } }) => ({
      text: `${firstStep}:`,
      commands: [`gh secret set ${variable}`],
      ...(without.byHand !== undefined && { more: without.byHand.sentence }),
    })),
    {
      text: "Commit and push the workflow:",
      commands: [`git add ${files}`, 'git commit -m "Publish copies with Posse"', "git push"],
    },
    {
      text: `Push a post${isDeployed ? ", once a first run has made the ledger" : ""}.`,
      ...(older > 0 && {
        more: `${there} not published; to publish ${them} too: ${howTo("backfill")}`,
      }),
    },
  ];
  return ["Next steps:", ...steps.flatMap((step, index) => todoLines(step, index + 1, columns))];
}

function todoLines(
  { text, commands = [], more }: Todo,
  number: number,
  columns: number,
): readonly string[] {
  const start = `  ${number}. `;
  const indent = " ".repeat(start.length);
  const first = wrapAfter(start.length, text, { columns, indent }).join("\n");
  return [
    start + first,
    ...commands.map((command) => `${indent}  ${command}`),
    ...(more === undefined ? [] : indented(more, columns, indent)),
  ];
}
