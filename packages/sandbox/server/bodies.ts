/** The object that a body of JSON holds; undefined where it holds anything else. */
export function jsonObject(body: Buffer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body.toString("utf8"));
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? { ...value }
      : undefined;
  } catch {
    return undefined;
  }
}

/** What stands between the parts of a multipart body, as its content type says it. */
export function boundaryIn(contentType: string): string | undefined {
  return /boundary="?([^";\s]+)"?/.exec(contentType)?.[1];
}

/** The pieces before, between and after each occurrence. */
export function splitBy(whole: Buffer, by: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = whole.indexOf(by); at >= 0; at = whole.indexOf(by, from)) {
    parts.push(whole.subarray(from, at));
    from = at + by.length;
  }
  return [...parts, whole.subarray(from)];
}
