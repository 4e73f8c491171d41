import { LiquidError, ParseError, type Template, type Token } from "liquidjs";
import { Failure } from "../failure.ts";
import { runOf } from "../run.ts";
import { parseOutput } from "../values/output.ts";
import { toText } from "../values/ruby.ts";
import { createWriter, type Writer } from "../writer.ts";
import type { Node, TagParser, TagTable } from "./node.ts";
import type { Section } from "./tag-source.ts";
import {
  OutputToken,
  RubyTagToken,
  type RubyToken,
  TextToken,
  TokenFailure,
  tokenize,
} from "./tokens.ts";

/** A template, ready to be rendered often. */
export interface Parsed {
  readonly templates: readonly Template[];
  /** Tags that nobody knows: the template cannot be rendered. */
  readonly unknown: readonly RubyTagToken[];
}

/** The tags that a template may have. */
export interface Grammar {
  readonly tags: TagTable;
  /** What stands for a tag that only a plugin knows; undefined where nothing does. */
  substitute(name: string, markup: string, block: boolean): TagParser | undefined;
}

/** Liquid's own bound on blocks in blocks. */
const deepest = 100;

/**
 * Parses a text as Ruby's Liquid 4 does.
 * @throws {LiquidError} with the token at which Jekyll's build would stop, a `Failure` as its `originalError`
 */
export function parseTemplate(text: string, file: string | undefined, grammar: Grammar): Parsed {
  const tokens = withPlace(undefined, () => tokenize(text, file));
  const ends = lastEnds(tokens);
  const unknown: RubyTagToken[] = [];
  let next = 0;
  let depth = 0;

  function templateOf(token: RubyToken): Piece {
    if (token instanceof TextToken) return textPiece(token);
    if (token instanceof OutputToken) return outputPiece(token);
    const parser = tagNamed(token.name) ?? substituteFor(token);
    return { token, ...withPlace(token, () => tagPiece(token, parser)) };
  }

  function tagNamed(name: string): TagParser | undefined {
    return Object.hasOwn(grammar.tags, name) ? grammar.tags[name] : undefined;
  }

  function substituteFor(token: RubyTagToken): TagParser {
    const block = (ends.get(`end${token.name}`) ?? -1) > token.begin;
    const parser = grammar.substitute(token.name, token.args, block);
    if (parser !== undefined) return parser;
    unknown.push(token);
    // Its inside is read too, so that everything that is wrong is said at once.
    return (tag) => (block ? { ...tag.section(), render() {} } : { blank: true, render() {} });
  }

  function tagPiece(token: RubyTagToken, parser: TagParser): Omit<Piece, "token"> {
    const { name, args: markup, begin, end, input, file: of, raw } = token;
    const node: Node = parser({
      name,
      markup,
      begin,
      end,
      input,
      file: of,
      raw,
      section: (stops = []) => section(token, stops),
      anything: () => section(token, undefined),
    });
    return {
      blank: node.blank,
      render(context, emitter) {
        const run = runOf(context);
        run.budget.step();
        // What a blank block writes is dropped, but what it assigns stays.
        node.render(run, node.blank ? createWriter() : (emitter as Writer));
      },
    };
  }

  /** Without `stops`, every tag that has no place here is passed over: so does `comment`. */
  function section(opener: RubyTagToken, stops: readonly string[] | undefined): Section {
    if (depth >= deepest) throw new Failure("liquid-too-much", "Blocks are nested too deeply");
    depth++;
    const templates: Template[] = [];
    let blank = true;
    const close = `end${opener.name}`;
    for (let token = tokens[next++]; token !== undefined; token = tokens[next++]) {
      if (token instanceof RubyTagToken && !Object.hasOwn(grammar.tags, token.name)) {
        const { name, args } = token;
        if (name === close || stops?.includes(name)) {
          depth--;
          return { templates, blank, end: name, markup: args };
        }
        if (stops === undefined) continue;
        withPlace(token, () => refuse(name, opener.name, close));
      }
      const piece = templateOf(token);
      blank &&= piece.blank;
      templates.push(piece);
    }
    throw new Failure(
      "liquid-syntax",
      `\`${opener.name}\` is never closed`,
      `Close it with \`{% ${close} %}\`.`,
    );
  }

  const templates: Template[] = [];
  for (let token = tokens[next++]; token !== undefined; token = tokens[next++]) {
    if (token instanceof RubyTagToken) withPlace(token, () => refuseOutside(token.name));
    templates.push(templateOf(token));
  }
  return { templates, unknown };

  function refuse(name: string, block: string, close: string): void {
    if (name === "else") {
      throw new Failure("liquid-syntax", `\`${block}\` has no \`else\``);
    }
    if (name.startsWith("end") && !isPluginEnd(name)) {
      throw new Failure(
        "liquid-syntax",
        `\`${name}\` does not close \`${block}\``,
        `Close \`${block}\` with \`{% ${close} %}\`.`,
      );
    }
  }

  function refuseOutside(name: string): void {
    const word = name.startsWith("end") ? name.slice(3) : name;
    if (
      ["else", "elsif", "when"].includes(name) ||
      (word !== name && Object.hasOwn(grammar.tags, word))
    ) {
      throw new Failure("liquid-syntax", `\`${name}\` stands outside of its block`);
    }
  }

  function isPluginEnd(name: string): boolean {
    return !Object.hasOwn(grammar.tags, name.slice(3));
  }
}

interface Piece extends Template {
  readonly blank: boolean;
  render(...args: Parameters<Template["render"]>): void;
}

function textPiece(token: TextToken): Piece {
  const text = token.getText();
  const { begin } = token;
  return {
    token,
    blank: /^[ \t\r\n\f\v]*$/.test(text),
    render: (context, emitter) => {
      runOf(context).budget.text(text.length);
      (emitter as Writer).add(text, begin, true);
    },
  };
}

function outputPiece(token: OutputToken): Piece {
  const value = withPlace(token, () => parseOutput(token.markup));
  return {
    token,
    blank: false,
    render(context, emitter) {
      const run = runOf(context);
      run.budget.step();
      const text = toText(value(run));
      run.budget.text(text.length);
      (emitter as Writer).add(text, token.begin, false);
    },
  };
}

function lastEnds(tokens: readonly RubyToken[]): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  for (const token of tokens) {
    if (token instanceof RubyTagToken && token.name.startsWith("end")) {
      ends.set(token.name, token.begin);
    }
  }
  return ends;
}

/** Gives what is thrown the place of the token, unless it has one already. */
function withPlace<T>(token: Token | undefined, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (LiquidError.is(error) || !(error instanceof Error)) throw error;
    const place = error instanceof TokenFailure ? error.token : token;
    if (place === undefined) throw error;
    throw new ParseError(error, place);
  }
}
