import { PosseError } from "../../../core/errors.ts";
import { rubyStrip } from "../ruby/strip.ts";

/** The Ruby library that Jekyll makes URLs with refuses this one: its build would stop. */
export class InvalidUriError extends PosseError {
  readonly code = "invalid-uri";
}

/** A URI in its parts, as Addressable::URI has them; what is not there is undefined. */
export interface Uri {
  readonly scheme: string | undefined;
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly host: string | undefined;
  readonly port: string | undefined;
  readonly path: string;
  readonly query: string | undefined;
  readonly fragment: string | undefined;
}

/**
 * Takes a URI apart as Addressable does.
 * @throws {InvalidUriError} a scheme, host, port or path that Addressable refuses
 */
export function parseUri(text: string): Uri {
  // As in Ruby `.` ends at a line's end, and only the first line is read where one breaks the pattern.
  const found = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([^\n]*))?/.exec(
    text,
  );
  const [, scheme, authority, path = "", query, fragment] = found ?? [];
  return validated({ scheme, ...authorityParts(authority), path, query, fragment });
}

type Authority = Pick<Uri, "user" | "password" | "host" | "port">;

function authorityParts(authority: string | undefined): Authority {
  if (authority === undefined) {
    return { user: undefined, password: undefined, host: undefined, port: undefined };
  }
  const at = /^[^[\]]*@/.exec(authority)?.[0] ?? "";
  const userinfo = at === "" ? undefined : rubyStrip(at.slice(0, -1));
  const colon = userinfo?.indexOf(":") ?? -1;
  const rest = authority.slice(at.length);
  const port = /:([^:@[\]]*)$/.exec(rest);
  return {
    user: colon < 0 ? userinfo : userinfo?.slice(0, colon),
    password: colon < 0 ? undefined : userinfo?.slice(colon + 1),
    host: port === null ? rest : rest.slice(0, port.index),
    port: port?.[1] || undefined,
  };
}

/** Schemes that need a host. */
const hostSchemes = new Set(
  "http https ftp tftp sftp ssh svn+ssh telnet nntp gopher wais ldap prospero".split(" "),
);

/**
 * The same URI, if Addressable takes it.
 * @throws {InvalidUriError}
 */
export function validated(uri: Uri): Uri {
  const { scheme, host, port } = uri;
  if (scheme !== undefined && !/^[a-z][a-z0-9.+-]*$/i.test(scheme)) {
    throw new InvalidUriError(`"${scheme}:" is not a scheme that a URL can begin with`);
  }
  if (port !== undefined && !/^\d+$/.test(unencode(port))) {
    throw new InvalidUriError(`"${port}" is not a port`);
  }
  if (scheme !== undefined && hostSchemes.has(scheme) && !host && uri.path === "") {
    throw new InvalidUriError(`"${scheme}:" is followed by no host`);
  }
  if (host !== undefined && /[<>{}/\\?#@"\s]/.test(host)) {
    throw new InvalidUriError(`"${host}" is not a host name`);
  }
  if (scheme === undefined && ambiguousPath.test(uri.path)) {
    throw new InvalidUriError(`"${uri.path}" could be read as a scheme and a path`);
  }
  // A path beside a host begins with a slash.
  const path = host !== undefined && /^[^/]/.test(uri.path) ? `/${uri.path}` : uri.path;
  return { ...uri, path };
}

/** Without a scheme, a colon in the first segment would make what is before it one. */
export const ambiguousPath = /^(?!\/)[^/:]*:/;

/** Puts the parts together again. */
export function uriToString(uri: Uri): string {
  const { scheme, path, query, fragment } = uri;
  const authority = authorityOf(uri);
  return [
    scheme === undefined ? "" : `${scheme}:`,
    authority === undefined ? "" : `//${authority}`,
    path,
    query === undefined ? "" : `?${query}`,
    fragment === undefined ? "" : `#${fragment}`,
  ].join("");
}

function authorityOf({ user, password, host, port }: Uri): string | undefined {
  if (host === undefined) return undefined;
  const userinfo = [user, password].filter((part) => part !== undefined).join(":");
  return `${user === undefined ? "" : `${userinfo}@`}${host}${port === undefined ? "" : `:${port}`}`;
}

/** What stays as it is in each part. */
const kept = {
  scheme: /[^A-Za-z0-9\-+.]/,
  authority: /[^A-Za-z0-9\-._~!$&'()*+,;=:@[\]]/,
  path: /[^A-Za-z0-9\-._~!$&'()*+,;=:@/]/,
  query: /[^A-Za-z0-9\-._~!$&'()*+,;=:@/?]/,
};

/**
 * Addressable::URI.encode: percent-encodes what has no place in each part of a URI, percent signs too.
 * @throws {InvalidUriError}
 */
export function encodeUri(text: string): string {
  const uri = parseUri(text);
  const authority = authorityOf(uri);
  return uriToString(
    validated({
      scheme: encodePart(uri.scheme, kept.scheme),
      ...authorityParts(encodePart(authority, kept.authority)),
      path: encodePart(uri.path, kept.path),
      query: encodePart(uri.query, kept.query),
      fragment: encodePart(uri.fragment, kept.query),
    }),
  );
}

/** Percent-encodes, by UTF-8 bytes in upper case, each character that matches. */
export function encodePart<Text extends string | undefined>(text: Text, unsafe: RegExp): Text {
  if (text === undefined) return text;
  return encodeBytes(new TextEncoder().encode(text), unsafe) as Text;
}

/** As `encodePart`, of bytes that need not be UTF-8. */
export function encodeBytes(bytes: Uint8Array, unsafe: RegExp): string {
  let encoded = "";
  for (const byte of bytes) {
    const char = String.fromCharCode(byte);
    encoded +=
      byte > 0x7f || unsafe.test(char)
        ? `%${byte.toString(16).toUpperCase().padStart(2, "0")}`
        : char;
  }
  return encoded;
}

/** The bytes behind a percent-encoded text; a lone percent sign stays. */
export function unencodeBytes(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  const plain: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const code = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16);
    const encoded =
      bytes[at] === 0x25 &&
      /^[\da-f]{2}$/i.test(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0));
    plain.push(encoded ? code : (bytes[at] ?? 0));
    if (encoded) at += 2;
  }
  return Uint8Array.from(plain);
}

function unencode(text: string): string {
  return text.includes("%") ? new TextDecoder().decode(unencodeBytes(text)) : text;
}
