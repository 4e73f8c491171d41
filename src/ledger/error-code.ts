/** True if that is an error of the operating system with this code, whichever realm it was made in. */
export function hasCode(error: unknown, code: string): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === code;
}
