import { domainToASCII } from "node:url";
import { rubyStrip } from "../ruby/strip.ts";
import {
  ambiguousPath,
  encodeBytes,
  encodePart,
  InvalidUriError,
  parseUri,
  type Uri,
  unencodeBytes,
  uriToString,
  validated,
} from "./addressable.ts";

/**
 * Addressable::URI#normalize, through which every absolute URL of Jekyll's goes (contracts/jekyll.md §8):
 * scheme and host in lower case, the host in punycode, each part in NFKC and percent-encoded anew, dots resolved.
 * @throws {InvalidUriError}
 */
export function normalizeUri(text: string): string {
  const uri = parseUri(text);
  const scheme = uri.scheme?.toLowerCase();
  return uriToString(
    validated({
      scheme,
      user: normalized(stripped(uri.user), unreserved),
      password: normalized(stripped(uri.password), unreserved),
      host: normalizedHost(uri.host),
      port: uri.port === defaultPorts[scheme ?? ""] ? undefined : uri.port,
      path: normalizedPath(uri, scheme),
      query: normalizedQuery(uri.query),
      fragment: normalized(uri.fragment, query) || undefined,
    }),
  );
}

const defaultPorts: Readonly<Record<string, string>> = {
  http: "80",
  https: "443",
  ftp: "21",
  sftp: "22",
  ssh: "22",
};

const unreserved = /[^A-Za-z0-9\-._~]/;
const host = /[^A-Za-z0-9\-._~!$&'()*+,;=[:\]]/;
const segment = /[^A-Za-z0-9\-._~!$&'()*+,;=:@]/;
const query = /[^A-Za-z0-9\-._~!$&'()*+,;=:@/?]/;
const pair = /[^A-Za-z0-9\-._~!$'()*+,=:@/?]/;
const any = /[^A-Za-z0-9\-._~!$&'()*+,;=:/?#[\]@]/;

function stripped(text: string | undefined): string | undefined {
  return text === undefined ? undefined : rubyStrip(text);
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Decoded, in NFKC, encoded again; bytes that are no UTF-8 are only encoded. */
function normalized(text: string | undefined, unsafe: RegExp): string | undefined {
  if (text === undefined || !/[^A-Za-z0-9\-._~]/.test(text)) return text;
  const bytes = unencodeBytes(text);
  let plain: string;
  try {
    plain = strict.decode(bytes);
  } catch {
    // The decoder throws where Ruby raises: then no normal form is made.
    return encodeBytes(bytes, any);
  }
  return encodePart(plain.normalize("NFKC"), unsafe);
}

function normalizedHost(name: string | undefined): string | undefined {
  const plain = stripped(name);
  if (plain === undefined || plain === "") return plain;
  const lower = plain.toLowerCase();
  const ascii = /[^\0-\x7f]/.test(lower) ? domainToASCII(lower) : lower;
  return normalized((ascii || lower).replace(/([^.])\.$/, "$1"), host);
}

function normalizedPath(uri: Uri, scheme: string | undefined): string {
  const path =
    scheme === undefined && ambiguousPath.test(uri.path) ? uri.path.replace(":", "%2F") : uri.path;
  const segments = rubyStrip(path)
    .split("/")
    .map((part) => normalized(part, segment) ?? "");
  const resolved = resolveDots(segments).join("/");
  if (resolved === "" && scheme !== undefined && /^(?:https?|t?ftp)$/.test(scheme)) return "/";
  if (resolved.startsWith("//") && uri.host === undefined) {
    throw new InvalidUriError(`"${resolved}" begins like a host`);
  }
  return resolved;
}

/** Takes `.` and `..` out; the first segment is not taken back where the path is relative. */
function resolveDots(segments: readonly string[]): readonly string[] {
  const [first = "", ...rest] = segments;
  const relative = first !== "";
  const resolved: string[] = relative && first !== "." && first !== ".." ? [first] : [];
  const base = resolved.length;
  rest.forEach((part, index) => {
    const last = index === rest.length - 1;
    if (part === "..") {
      if (resolved.length > base) resolved.pop();
      else if (base > 0) resolved.push(part);
    }
    if (part !== "." && part !== "..") resolved.push(part);
    else if (last) resolved.push("");
  });
  return relative ? resolved : ["", ...resolved];
}

/** Each part between ampersands by itself, so that an encoded ampersand stays one. */
function normalizedQuery(text: string | undefined): string | undefined {
  return (
    text
      ?.split("&")
      .map((part) => keepingPlus(part))
      .join("&") || undefined
  );
}

/** `%2B` is a plus sign in a query, `+` a space: neither becomes the other. */
function keepingPlus(part: string): string {
  const pieces = part.split(/(%2b)/i);
  return pieces
    .map((piece, index) =>
      index % 2 === 1 ? piece.toUpperCase() : (normalized(piece, pair) ?? ""),
    )
    .join("");
}
