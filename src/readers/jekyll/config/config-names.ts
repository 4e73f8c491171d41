/** The names that Jekyll tries where none is given (contracts/jekyll.md §7). */
export const configNames = ["_config.yml", "_config.yaml", "_config.toml"];
