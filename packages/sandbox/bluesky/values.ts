/** Whether a value is an object with names in it. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A CID as JSON writes it. */
export interface Link {
  readonly $link: string;
}

/** Whether a value names a block by its CID. */
export function isLink(value: unknown): value is Link {
  return (
    isRecord(value) &&
    Object.keys(value).length === 1 &&
    typeof value.$link === "string" &&
    isCid(value.$link)
  );
}

/** Whether it is a CID of version 1 with SHA-256, of a record or of a blob. */
export function isCid(text: string): boolean {
  return /^baf(?:y|k)rei[a-z2-7]{52}$/.test(text);
}

/** A file that a record names. */
export interface BlobRef {
  readonly $type: "blob";
  readonly ref: Link;
  readonly mimeType: string;
  readonly size: number;
}

/** Whether a value names a blob in the one form that is still allowed. */
export function isBlob(value: unknown): value is BlobRef {
  return (
    isRecord(value) &&
    value.$type === "blob" &&
    isLink(value.ref) &&
    typeof value.mimeType === "string" &&
    Number.isInteger(value.size) &&
    Number(value.size) >= 0
  );
}

/** All blobs that a value names, however deep. */
export function blobsIn(value: unknown): readonly BlobRef[] {
  if (isBlob(value)) return [value];
  if (Array.isArray(value)) return value.flatMap(blobsIn);
  return isRecord(value) ? Object.values(value).flatMap(blobsIn) : [];
}
