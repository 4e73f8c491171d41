/** What an author may write for one key of a wish. */
export interface WishValue<T = unknown> {
  /** The value; undefined for one that does not fit. */
  read(value: unknown): T | undefined;
  /** What fits, for people: the end of the sentence "it is not …". */
  readonly kind: string;
  /** The words that fit, where they can be counted. */
  readonly words?: readonly string[];
}

/** What an author may ask of a platform, by the key. */
export type WishValues = Readonly<Record<string, WishValue>>;

type Camel<S extends string> = S extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : S;

/** The wishes that are read by these keys: each key in camel case, and none of them has to be there. */
export type WishesOf<Values extends WishValues> = {
  readonly [Key in keyof Values & string as Camel<Key>]?: Values[Key] extends WishValue<infer T>
    ? T
    : never;
};

export const words: WishValue<string> = { kind: "text", read: textOf };

export const address: WishValue<string> = { kind: "a URL or a path", read: textOf };

export const listOfWords: WishValue<readonly string[]> = {
  kind: "a list of text",
  read(value) {
    const list = typeof value === "string" ? value.split(",").map((part) => part.trim()) : value;
    if (!Array.isArray(list)) return undefined;
    return list.every((item) => typeof item === "string" || typeof item === "number")
      ? list.map(String).filter((item) => item !== "")
      : undefined;
  },
};

export const yesOrNo: WishValue<boolean> = {
  kind: "true or false",
  words: ["true", "false"],
  read: (value) => (typeof value === "boolean" ? value : undefined),
};

/** One of a few words; `kind` lists them for people. */
export function oneWord<const T extends string>(
  kind: string,
  ...allowed: readonly T[]
): WishValue<T> {
  return { kind, words: allowed, read: (value) => allowed.find((word) => word === value) };
}

/** What an author may ask of every platform. */
export const commonWishes = {
  title: words,
  description: words,
  tags: listOfWords,
  series: words,
  cover: address,
  visibility: oneWord("public, draft or unlisted", "public", "draft", "unlisted"),
  body: oneWord("full or excerpt", "full", "excerpt"),
  overwrite: yesOrNo,
} as const satisfies WishValues;

function textOf(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
