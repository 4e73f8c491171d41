/** A name with hyphens as a program's: `max-posts` becomes `maxPosts`. */
export function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
