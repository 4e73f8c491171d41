/**
 * The domain in a CNAME file (contracts/jekyll.md §8): its first line that is not empty. Null for a file that
 * is empty, undefined for one that holds no domain name.
 */
export function domainOfCname(text: string): string | null | undefined {
  const line = text
    .split(/[\r\n]+/)
    .map((part) => part.trim())
    .find((part) => part !== "");
  if (line === undefined) return null;
  const domain = line.toLowerCase().replace(/\.$/, "");
  return domainName().test(domain) ? domain : undefined;
}

const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?`;
/** Made when it is asked for, which is once: its tables of letters take a millisecond of each start. */
const domainName = () => new RegExp(String.raw`^${label}(?:\.${label})+$`, "u");
