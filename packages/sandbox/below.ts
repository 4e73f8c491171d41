/** The path below a base; undefined for one that lies elsewhere. */
export function below(base: string, path: string): string | undefined {
  return path === base || path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
}
