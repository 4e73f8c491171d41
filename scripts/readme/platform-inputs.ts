import { listed } from "../../src/core/counted.ts";
import type { PlatformDefinition } from "../../src/platforms/definition.ts";

interface Input {
  readonly name: string;
  readonly description: string;
  readonly default?: string;
}

/** The inputs of action.yml that follow from the platforms. */
export function platformInputs(definitions: readonly PlatformDefinition[]): string {
  return [which(definitions), ...definitions.flatMap(inputsOf)]
    .flatMap(({ name, description, default: value }) => [
      `  ${name}:`,
      `    description: ${JSON.stringify(description)}`,
      ...(value === undefined ? [] : [`    default: ${JSON.stringify(value)}`]),
    ])
    .map((line) => `${line}\n`)
    .join("");
}

function which(definitions: readonly PlatformDefinition[]): Input {
  const ids = definitions.map(({ id }) => `\`${id}\``).join(", ");
  const byHand = listed(
    definitions.flatMap(({ name, key }) => (key.without.byHand === undefined ? [] : [name])),
  );
  const others = byHand === "" ? "" : `, and ${byHand} by hand (an import link) without one`;
  return {
    name: "platforms",
    description: `Where to publish: ${ids}, a list separated by commas or new lines. A platform that is named here needs its key to publish. Default: every platform that has a key${others}.`,
  };
}

/** What the blog may set too has its default in the description alone (settings/settings.ts, `defaultOf`). */
function inputsOf({ key, settings }: PlatformDefinition): readonly Input[] {
  return [
    { name: key.input, description: key.description },
    ...Object.values(settings).map(({ input, description, default: value, inSite }): Input => {
      if (value === undefined) return { name: input, description };
      return inSite
        ? { name: input, description: `${description} Default: \`${value}\`.` }
        : { name: input, description, default: value };
    }),
  ];
}
