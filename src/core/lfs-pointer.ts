/** What Git LFS keeps in a commit in a file's place (https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md). */
const pointer =
  /^version https:\/\/[a-z-]+\.github\.com\/spec\/v\d+\r?\n(?:ext-[^\n]*\n)*oid sha256:[\da-f]{64}\r?\nsize \d+\s*$/;

/** In bytes: a pointer has fewer than 1024, its specification says. */
export const longestPointer = 1023;

/** True of a text that only says where Git LFS keeps the file's own. */
export function isLfsPointer(text: string): boolean {
  return text.length <= longestPointer && pointer.test(text);
}
