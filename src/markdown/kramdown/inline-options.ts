import type { KramdownOptions } from "./options.ts";

type Change = (options: KramdownOptions, value: string) => KramdownOptions;

const isTrue = (value: string): boolean => value !== "" && value.trim().toLowerCase() !== "false";

/** The options that `{::options key="value" /}` may set and that decide something here. */
const CHANGES: Readonly<Record<string, Change>> = {
  auto_ids: (options, value) => ({ ...options, autoIds: isTrue(value) }),
  auto_id_prefix: (options, value) => ({ ...options, autoIdPrefix: value }),
  parse_block_html: (options, value) => ({ ...options, parseBlockHtml: isTrue(value) }),
  parse_span_html: (options, value) => ({ ...options, parseSpanHtml: isTrue(value) }),
};

/** The options with one of them set from text, or undefined if kramdown has no such option. */
export function setOption(
  options: KramdownOptions,
  name: string,
  value: string,
): KramdownOptions | undefined {
  const change = Object.hasOwn(CHANGES, name) ? CHANGES[name] : undefined;
  return change?.(options, value);
}
