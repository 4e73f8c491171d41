/** A workflow command that a process printed. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** All that the runner obeys, deprecated ones too. */
const registered = new Set([
  ...["add-mask", "add-matcher", "add-path", "debug", "echo", "endgroup", "error", "group"],
  ...["internal-set-repo-path", "notice", "remove-matcher", "save-state", "set-env"],
  ...["set-output", "stop-commands", "warning"],
]);

const ofData = { "%0D": "\r", "%0A": "\n", "%25": "%" };
const ofProperty = { "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%" };
const ofOldForm = { "%3B": ";", "%0D": "\r", "%0A": "\n", "%5D": "]", "%25": "%" };

/**
 * The command in a line of either stream: `::name a=b::data` at its start after white space, or in the old form
 * `##[name a=b]data` anywhere in it (contracts/github.md §1.3). `extra`: the word that ends `stop-commands`.
 */
export function parseCommand(line: string, extra?: string): Command | undefined {
  const isKnown = (name: string) => registered.has(name) || name === extra;
  return newForm(line.trimStart(), isKnown) ?? oldForm(line, isKnown);
}

function newForm(line: string, isKnown: (name: string) => boolean): Command | undefined {
  const end = line.indexOf("::", 2);
  if (!line.startsWith("::") || end === -1) return undefined;
  const { name, rest } = nameOf(line.slice(2, end));
  if (!isKnown(name)) return undefined;
  const properties = propertiesOf(rest.trim(), ",", ofProperty);
  return { name, properties, data: unescaped(line.slice(end + 2), ofData) };
}

function oldForm(line: string, isKnown: (name: string) => boolean): Command | undefined {
  const start = line.indexOf("##[");
  const end = start === -1 ? -1 : line.indexOf("]", start);
  if (end === -1) return undefined;
  const { name, rest } = nameOf(line.slice(start + 3, end));
  if (!isKnown(name)) return undefined;
  const properties = propertiesOf(rest, ";", ofOldForm);
  return { name, properties, data: unescaped(line.slice(end + 1), ofOldForm) };
}

function nameOf(text: string): { readonly name: string; readonly rest: string } {
  const space = text.indexOf(" ");
  if (space === -1) return { name: text, rest: "" };
  return { name: text.slice(0, space), rest: text.slice(space + 1) };
}

function propertiesOf(
  text: string,
  separator: string,
  escapes: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const properties: Record<string, string> = {};
  for (const pair of text.split(separator)) {
    const equals = pair.indexOf("=");
    if (equals <= 0 || equals === pair.length - 1) continue;
    properties[pair.slice(0, equals)] = unescaped(pair.slice(equals + 1), escapes);
  }
  return properties;
}

/** In the runner's order: what `%25` hides is uncovered last. */
function unescaped(text: string, escapes: Readonly<Record<string, string>>): string {
  return Object.entries(escapes).reduce((so, [code, sign]) => so.replaceAll(code, sign), text);
}
