import type { Diagnostic } from "../../../core/diagnostic.ts";
import { nameProblem } from "../../../core/ledger.ts";
import { isLfsPointer } from "../../../core/lfs-pointer.ts";
import { type Code, diagnose } from "../codes.ts";
import { textOfBytes } from "../text-of-bytes.ts";
import { correctionText, placeAndFix } from "../yaml/corrections.ts";
import type { Position } from "../yaml/yaml-text.ts";
import { type FrontMatter, isNeverClosed, readFrontMatter } from "./front-matter.ts";
import { type LostText, lostText } from "./lost-text.ts";
import type { PostFile } from "./post-files.ts";

/** A post's file, taken apart. */
export interface OpenedPost {
  /** The whole of it, where it can be read. */
  readonly text?: string;
  readonly frontMatter: FrontMatter;
  /** Why Jekyll would drop the post or publish it without its front matter. */
  readonly trouble: Diagnostic | undefined;
  /** What keeps it from platforms, though not from the site. */
  readonly faults: readonly Diagnostic[];
}

/** A post of more bytes has no place on any platform, and its text is not kept. */
const largest = 4 * 1024 * 1024;

const nothing: FrontMatter = {
  values: {},
  problem: undefined,
  cut: undefined,
  keyLines: {},
  positionOf: () => undefined,
  body: "",
  bodyLine: 1,
};

/** Takes a post's file apart; `bytes` is undefined where it could not be read. */
export async function openPost(
  postFile: PostFile,
  bytes: Uint8Array | undefined,
  encoding: string,
): Promise<OpenedPost> {
  const { path } = postFile.file;
  const text = bytes === undefined ? undefined : textOfBytes(bytes, encoding);
  const refusal = refusalOf(postFile, bytes) ?? pointerIn(text);
  if (refusal !== undefined || text === undefined) {
    const [code, message] = refusal ?? ["not-utf8", `The file is not text in ${encoding}.`];
    const trouble = diagnose(code, message, { path, line: 1, column: 1 });
    return { frontMatter: nothing, trouble, faults: [] };
  }
  const frontMatter = await readFrontMatter(text);
  const trouble = troubleIn(frontMatter, path);
  const faults = [
    ...unholdable(path),
    ...lostText(text, frontMatter).map((lost) => lostAt(lost, path)),
    ...(frontMatter.cut === undefined ? [] : [cutAt(frontMatter.cut, path)]),
    ...(isNeverClosed(text) ? [await openAt(path, text)] : []),
  ];
  if (bytes === undefined || bytes.length <= largest) return { text, frontMatter, trouble, faults };
  const message = `The post is larger than ${largest / 1024 / 1024} MB.`;
  const fault = diagnose("post-too-large", message, { path, line: 1, column: 1 });
  return { frontMatter: { ...frontMatter, body: "" }, trouble, faults: [...faults, fault] };
}

function pointerIn(text: string | undefined): readonly [Code, string] | undefined {
  if (text === undefined || !isLfsPointer(text)) return undefined;
  return [
    "lfs-pointer",
    "The post is kept in Git LFS: the commit holds a pointer and not its text.",
  ];
}

function refusalOf(
  { file, misplaced }: PostFile,
  bytes: Uint8Array | undefined,
): readonly [Code, string] | undefined {
  if (file.kind !== "file")
    return ["unreadable-file", `The post is a ${file.kind}, which is not read.`];
  if (bytes === undefined) return ["unreadable-file", "The file cannot be read."];
  if (/[\0\n\r\p{Cs}\ufffd]/u.test(file.path)) {
    return ["file-name", "The file's name holds a character that no URL can hold."];
  }
  if (misplaced)
    return ["collections-dir", "The post lies beside `collections_dir` and not below it."];
  if (/\.ya?ml$/.test(file.path)) return ["yaml-post", "Jekyll takes no YAML file for a post."];
  return undefined;
}

/** Says that the ledger cannot hold a path: nothing could be recorded of the post, so it is never sent. */
function unholdable(path: string): readonly Diagnostic[] {
  const problem = nameProblem(path);
  if (problem === undefined) return [];
  const message = `The post's path ${problem}, so the ledger could not record what is published of it.`;
  return [diagnose("ledger-name", message, { path, line: 1, column: 1 })];
}

function cutAt(position: Position, path: string): Diagnostic {
  const message =
    "Jekyll reads the front matter only up to this line, which is less indented than the first key.";
  return diagnose("front-matter-cut", message, { path, ...position });
}

function lostAt({ line, column, message, hint }: LostText, path: string): Diagnostic {
  return diagnose("front-matter-lost", message, { path, line, column, hint });
}

async function openAt(path: string, text: string): Promise<Diagnostic> {
  const message = "The front matter is not closed: Jekyll takes all of it for the post's text.";
  const { closingLine } = await import("../yaml/yaml-slips.ts");
  const closing = closingLine(text);
  return diagnose("front-matter-open", message, {
    ...{ path, line: 1, column: 1 },
    ...(closing && { hint: correctionText([closing]) }),
  });
}

function troubleIn({ problem }: FrontMatter, path: string): Diagnostic | undefined {
  if (problem === undefined) return undefined;
  const { kind, message, slip } = problem;
  const sentences = {
    yaml: `The front matter is not valid YAML: ${message}.`,
    language: `The front matter is in the language "${message}", which is never run.`,
    mapping: "The front matter is not a mapping of keys to values.",
    large: "The front matter is too large.",
  };
  const said = slip ? `The front matter is not valid YAML: ${slip.what}.` : sentences[kind];
  return diagnose(`front-matter-${kind}`, said, { path, ...placeAndFix(problem, slip) });
}
