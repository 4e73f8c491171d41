import type { Element, ElementContent } from "hast";
import { toText } from "hast-util-to-text";

/** How a family of languages writes what stands out in its code. */
interface Family {
  readonly languages: RegExp;
  readonly comment: string;
  readonly words: string;
}

const c = String.raw`\/\/[^\n]*|\/\*[\s\S]*?\*\/`;
const hash = String.raw`(?<![\w$&{])#(?!\{)[^\n]*`;

/** Comments and keywords; what is the same everywhere is in `tokens`. */
const families: readonly Family[] = [
  {
    languages: /^(?:js|jsx|javascript|ts|tsx|typescript)$/,
    comment: c,
    words:
      "async await break case catch class const continue default delete do else export extends finally for from function if import in instanceof interface let new of return static switch this throw try type typeof var void while yield",
  },
  {
    languages: /^(?:c|cpp|csharp|cs|go|java|kotlin|php|rust|rs|scala|swift)$/,
    comment: c,
    words:
      "abstract as async await break case catch class const continue defer do else enum extends final finally fn for foreach func fun go if impl implements import in interface let loop match mod mut namespace new package private protected pub public range return self static struct super switch this throw trait try type use using val var void when where while",
  },
  {
    languages: /^(?:python|py)$/,
    comment: hash,
    words:
      "and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield",
  },
  {
    languages: /^(?:ruby|rb)$/,
    comment: hash,
    words:
      "alias and begin break case class def defined do else elsif end ensure for if in module next not or redo rescue retry return self super then undef unless until when while yield",
  },
  {
    languages: /^(?:sh|bash|shell|zsh|console)$/,
    comment: hash,
    words:
      "case do done elif else esac exit export fi for function if in local return then until while",
  },
  {
    languages: /^sql$/,
    comment: String.raw`--[^\n]*`,
    words:
      "and as by create delete desc drop from group having in inner insert into is join left limit not null on or order select set table update values where ALTER AND AS BY CREATE DELETE DESC DROP FROM GROUP HAVING IN INNER INSERT INTO IS JOIN LEFT LIMIT NOT NULL ON OR ORDER SELECT SET TABLE UPDATE VALUES WHERE",
  },
  { languages: /^(?:yaml|yml|toml|ini|dockerfile|makefile)$/, comment: hash, words: "" },
  { languages: /^(?:css|scss|json)$/, comment: c, words: "" },
];

const text = String.raw`"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\x60(?:[^\x60\\]|\\.)*\x60`;
const number = String.raw`(?<![\w.])\d[\d_]*(?:\.\d+)?(?![\w])`;

/** The longest code that is looked at: a page is to be there at once. */
const longest = 20_000;

/**
 * Colors a block of code about as dev.to's highlighter does: comments, texts, numbers, keywords and what is called. It
 * marks them with the classes that the highlighter uses. Changes the element.
 */
export function colorCode(code: Element, language: string): void {
  const source = toText(code, { whitespace: "pre" });
  const family = families.find(({ languages }) => languages.test(language));
  if (family === undefined || source.length > longest) return;
  code.children = [...spansOf(source, family)];
}

function* spansOf(source: string, { comment, words }: Family): Generator<ElementContent> {
  const keyword =
    words === "" ? "(?!)" : `(?<![\\w.$@-])(?:${words.replaceAll(" ", "|")})(?![\\w-])`;
  const tokens = new RegExp(
    `(?<c>${comment})|(?<s>${text})|(?<mi>${number})|(?<k>${keyword})|(?<nf>(?<![\\w])[A-Za-z_]\\w*(?=\\())`,
    "g",
  );
  let from = 0;
  for (const { 0: value, index, groups = {} } of source.matchAll(tokens)) {
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined) ?? "";
    if (index > from) yield { type: "text", value: source.slice(from, index) };
    yield {
      ...{ type: "element", tagName: "span", properties: { className: [kind] } },
      children: [{ type: "text", value }],
    };
    from = index + value.length;
  }
  if (from < source.length) yield { type: "text", value: source.slice(from) };
}
