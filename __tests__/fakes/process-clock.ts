/** `NODE_OPTIONS` of another Node process whose clock runs so many milliseconds ahead of this machine's. */
export function clockAhead(milliseconds: number): string {
  const script = [
    "const Now = Date;",
    "globalThis.Date = class extends Now {",
    `constructor(...given) { given.length ? super(...given) : super(Now.now() + ${milliseconds}) }`,
    `static now() { return Now.now() + ${milliseconds} } }`,
  ].join("");
  return `--import=data:text/javascript;base64,${Buffer.from(script).toString("base64")}`;
}
