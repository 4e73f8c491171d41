import { boundaryIn, jsonObject, splitBy } from "./bodies.ts";
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
  if (type.includes("json")) return jsonObject(request.body);
  const boundary = boundaryIn(type);
  if (boundary !== undefined) return collected(partsOf(request.body, boundary));
  return collected([...new URLSearchParams(request.body.toString("utf8"))]);
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
  return splitBy(body, Buffer.from(`--${boundary}`))
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
