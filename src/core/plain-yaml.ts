/**
 * How front matter's YAML is read, by whatever reads it: of YAML 1.1 and tolerant, as Ruby's Psych is, and every scalar
 * the text that stands there, for what an unquoted one means is SafeYAML's to say (contracts/jekyll.md §2).
 */
export const plainYaml = {
  version: "1.1",
  schema: "failsafe",
  merge: false,
  uniqueKeys: false,
  strict: false,
  prettyErrors: false,
  logLevel: "silent",
} as const;
