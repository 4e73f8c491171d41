/** What a path in the tree is. Only a `file` is ever read: a link could lead out of the tree. */
export type SourceKind = "file" | "symlink" | "submodule";

/** A file's name and what kind of file it is. */
export interface SourceFile {
  /** From the repository's root (or the directory's), with `/`, no leading `./`. */
  readonly path: string;
  readonly kind: SourceKind;
}

/** The blog's files: a commit's tree or a directory. Reads nothing outside of it. */
export interface Source {
  /** Every file below the root, sorted by path (by UTF-16 code units), `.git` left out. */
  files(): Promise<readonly SourceFile[]>;
  /**
   * The bytes of one file.
   * @throws {SourceError} it does not exist, or is not a regular file
   */
  read(path: string): Promise<Uint8Array>;
  /** When a file was last written; null if that cannot be known. A commit's tree does not say it. */
  modifiedAt?(path: string): Promise<Date | null>;
  /** The commit that is read; undefined for a working tree. */
  readonly commit: string | undefined;
}
