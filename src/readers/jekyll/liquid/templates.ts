import { ParseError } from "liquidjs";
import type { IncludeSubstitute } from "../stand-ins/given.ts";
import { missingInclude, unknownTag } from "./failure.ts";
import { createSubstitutes } from "./substitutes.ts";
import { type Grammar, type Parsed, parseTemplate } from "./syntax/parser.ts";
import type { TagSource } from "./syntax/tag-source.ts";
import { tags } from "./tags/all.ts";
import type { World } from "./world.ts";

/** Parses texts and files, each file once. */
export interface Templates {
  /** @throws {LiquidError} */
  text(text: string, file: string | undefined): Parsed;
  /** An include, or what stands for it. @throws {Failure} neither is there @throws {Unread} @throws {LiquidError} */
  include(path: string, name: string, tag: TagSource): Parsed | IncludeSubstitute;
}

/** Templates by their files and texts, each parsed once. */
export function createTemplates(world: World): Templates {
  const substitutes = createSubstitutes(world.site.config);
  const grammar: Grammar = { tags, substitute: substitutes.tag };
  const files = new Map<string, Parsed>();
  const inline = new Map<string, Parsed>();

  function known(path: string): Parsed {
    const cached = files.get(path);
    if (cached !== undefined) return cached;
    const parsed = parseTemplate(world.text(path), path, grammar);
    files.set(path, parsed);
    return parsed;
  }

  /** Texts of tables and tags come again and again. */
  function short(text: string): Parsed {
    const cached = inline.get(text);
    if (cached !== undefined) return cached;
    const parsed = parseTemplate(text, undefined, grammar);
    if (inline.size > 1000) inline.clear();
    inline.set(text, parsed);
    return parsed;
  }

  return {
    text: (text, file) => (file === undefined ? short(text) : parseTemplate(text, file, grammar)),
    include(path, name, tag) {
      if (world.exists(path)) return refuseUnknown(known(path));
      const substitute = tag.name === "include_relative" ? undefined : substitutes.include(name);
      if (substitute !== undefined) return substitute;
      throw missingInclude(path, name);
    },
  };
}

function refuseUnknown(include: Parsed): Parsed {
  const [first] = include.unknown;
  if (first === undefined) return include;
  throw new ParseError(unknownTag(first.name), first);
}
