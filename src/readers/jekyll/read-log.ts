/** What a post can read of its blog beside its own file. Each kind's name says which. */
export type ReadKind =
  /** Whether a file is there and what it holds, by its path from the repository's root. */
  | "file"
  /** Whether the site has a file, by its path from the site's source directory. */
  | "has"
  /** Which data files there are; their values are files. */
  | "data"
  /** A key of the configuration. */
  | "config"
  /** The canonical URL of a post, by its path from the site's source directory. */
  | "post"
  /** All posts that are on the site. */
  | "posts"
  /** What stands for the time in a post's copies. */
  | "time"
  /** The URL that `link` and `post_url` write. */
  | "link"
  | "post_url";

/** Told what is read of the blog while a post is rendered. */
export interface ReadLog {
  note(kind: ReadKind, name: string): void;
  /** Something was read that no name stands for, such as the list of all pages. */
  noteUnnamed(): void;
  /** Makes something that is remembered for other posts: what is read for it counts for each of them. */
  remembered<Value>(make: () => Value): Value;
}

/** For whoever does not want to know. */
export const noReadLog: ReadLog = { note() {}, noteUnnamed() {}, remembered: (make) => make() };

/** More would fill the ledger, and a post that reads so much is rendered again instead. */
const most = { reads: 100, characters: 4000 };

/** What was read for each post, so that it can be told later whether the same would be read. */
export interface Recorder extends ReadLog {
  /** Renders a post, one after the other: what is read meanwhile was read for it. */
  during<Value>(path: string, render: () => Promise<Value>): Promise<Value>;
  /** Prepares something that more than one post may use: what is read for it counts for each of them. */
  shared<Value>(prepare: () => Promise<Value>): Promise<Value>;
  /**
   * What was read for a post, sorted; undefined where no names can say that. It is never less than an earlier rendering of
   * the same post read, since some of what that one worked out is remembered.
   */
  readsOf(path: string): readonly string[] | undefined;
}

interface Reads {
  readonly names: Set<string>;
  isUnnamed: boolean;
}

/** A recorder for one site. What is read before the first post counts for all of them. */
export function createRecorder(): Recorder {
  const everyPost = noReads();
  const posts = new Map<string, Reads>();
  let current = everyPost;
  let turn: Promise<unknown> = Promise.resolve();

  async function noted<Value>(reads: Reads, make: () => Promise<Value>): Promise<Value> {
    const before = current;
    current = reads;
    try {
      return await make();
    } finally {
      current = before;
    }
  }

  return {
    note(kind, name) {
      current.names.add(`${kind} ${name}`);
    },
    noteUnnamed() {
      current.isUnnamed = true;
    },
    remembered(make) {
      const before = current;
      current = everyPost;
      try {
        return make();
      } finally {
        current = before;
      }
    },
    during(path, render) {
      const reads = posts.get(path) ?? noReads();
      posts.set(path, reads);
      const rendered = turn.then(() => noted(reads, render));
      turn = rendered.catch(() => undefined);
      return rendered;
    },
    shared: (prepare) => noted(everyPost, prepare),
    readsOf(path) {
      const own = posts.get(path) ?? noReads();
      const names = [...new Set([...everyPost.names, ...own.names])].sort();
      const isMuch = names.length > most.reads || names.join("").length > most.characters;
      return everyPost.isUnnamed || own.isUnnamed || isMuch ? undefined : names;
    },
  };
}

function noReads(): Reads {
  return { names: new Set(), isUnnamed: false };
}

/** The configuration, each of whose keys is noted when it is asked for. */
export function notingConfig(
  config: Readonly<Record<string, unknown>>,
  log: ReadLog,
): Readonly<Record<string, unknown>> {
  const note = (key: string | symbol) => {
    if (typeof key === "string") log.note("config", key);
  };
  return new Proxy(config, {
    get(target, key) {
      note(key);
      return Reflect.get(target, key);
    },
    has(target, key) {
      note(key);
      return Reflect.has(target, key);
    },
    getOwnPropertyDescriptor(target, key) {
      note(key);
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
    ownKeys(target) {
      log.noteUnnamed();
      return Reflect.ownKeys(target);
    },
  });
}
