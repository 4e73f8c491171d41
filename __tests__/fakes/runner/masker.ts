export interface Masker {
  /** A secret, and each line of it. */
  add(value: string): void;
  mask(text: string): string;
}

/** Secrets become `***`, in the encodings too that the runner thinks of (contracts/github.md §1.3). */
export function createMasker(secrets: readonly string[]): Masker {
  const masked = new Set<string>();
  const add = (value: string) => {
    for (const secret of [value, ...value.split(/[\r\n]+/).map((line) => line.trim())]) {
      if (secret === "") continue;
      for (const encoded of encodings(secret)) if (encoded !== "") masked.add(encoded);
    }
  };
  for (const secret of secrets) add(secret);
  return {
    add,
    mask: (text) =>
      [...masked]
        .sort((one, other) => other.length - one.length)
        .reduce((so, secret) => so.replaceAll(secret, "***"), text),
  };
}

function encodings(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const shifted = [0, 1, 2].map((shift) => bytes.subarray(shift).toString("base64"));
  const xml = secret.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const json = JSON.stringify(secret).slice(1, -1);
  return [secret, ...shifted, encodeURIComponent(secret), json, xml, secret.replaceAll("'", "''")];
}
