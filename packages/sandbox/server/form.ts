import { header, type Incoming } from "./http.ts";

/** A file within a form. */
export interface UploadedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** What a request was sent with: texts, lists of them (`name[]`), and files. JSON may hold anything. */
export type Form = Readonly<Record<string, unknown>>;

/** The fields of a request's body, be it JSON, a form or one in parts; undefined for a body that cannot be read. */
export function formOf(request: Incoming): Form | undefined {
  const type = header(request, "content-type") ?? "";
  if (request.body.length === 0) return {};
  if (type.includes("json")) return parsed(request.body);
  const boundary = /boundary="?([^";\s]+)"?/.exec(type)?.[1];
  if (boundary !== undefined) return collected(partsOf(request.body, boundary));
  return collected([...new URLSearchParams(request.body.toString("utf8"))]);
}

function parsed(body: Buffer): Form | undefined {
  try {
    const value: unknown = JSON.parse(body.toString("utf8"));
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? { ...value }
      : undefined;
  } catch {
    return undefined;
  }
}

type Field = readonly [name: string, value: string | UploadedFile];

/** All values count of a name that ends in `[]`; of another, the last. */
function collected(fields: readonly Field[]): Form {
  const form: Record<string, unknown> = {};
  for (const [name, value] of fields) {
    const list = /^(.+)\[\]$/.exec(name)?.[1];
    if (list === undefined) form[name] = value;
    else form[list] = [...(Array.isArray(form[list]) ? form[list] : []), value];
  }
  return form;
}

function partsOf(body: Buffer, boundary: string): readonly Field[] {
  return split(body, Buffer.from(`--${boundary}`))
    .slice(1, -1)
    .flatMap((part) => {
      const gap = part.indexOf("\r\n\r\n");
      const head = part.subarray(0, Math.max(gap, 0)).toString("utf8");
      const name = /\bname="([^"]*)"/.exec(head)?.[1];
      if (gap < 0 || name === undefined) return [];
      const bytes = part.subarray(gap + 4, part.length - 2);
      const file = /\bfilename="([^"]*)"/.exec(head)?.[1];
      const type = /content-type:\s*([\w/+.-]+)/i.exec(head)?.[1]?.toLowerCase() ?? "";
      const value = file === undefined ? bytes.toString("utf8") : { name: file, type, bytes };
      return [[name, value] as const];
    });
}

function split(whole: Buffer, by: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = whole.indexOf(by); at >= 0; at = whole.indexOf(by, from)) {
    parts.push(whole.subarray(from, at));
    from = at + by.length;
  }
  return [...parts, whole.subarray(from)];
}
