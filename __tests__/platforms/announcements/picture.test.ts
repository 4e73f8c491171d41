import { deflateSync } from "node:zlib";
import { expect, test } from "@jest/globals";
import { fitted } from "../../../src/platforms/announcements/picture.ts";

/** A PNG of noise, which no format makes much smaller; `isOpaque` or half transparent. */
function aPng(width: number, height: number): Buffer {
  const rows = Buffer.alloc((width * 4 + 1) * height);
  let seed = 1;
  for (let at = 0; at < rows.length; at++) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    rows[at] = at % (width * 4 + 1) === 0 ? 0 : seed >>> 16;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    ...[chunk("IHDR", header), chunk("IDAT", deflateSync(rows, { level: 0 })), chunk("IEND")],
  ]);
}

function chunk(name: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc(body), body.length + 4);
  return framed;
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

const png = aPng(400, 300);

test("a picture that is small enough is sent as it is", async () => {
  expect(await fitted(png, { bytes: 1_000_000 })).toEqual({ bytes: png, type: "image/png" });
});

test("a picture that is too large is scaled down to a JPEG of the same shape", async () => {
  const made = await fitted(png, { bytes: 300_000 });
  if ("why" in made) throw new Error(made.why);

  expect(made.type).toBe("image/jpeg");
  expect(made.bytes.length).toBeLessThanOrEqual(300_000);
  const again = await fitted(made.bytes, { bytes: made.bytes.length - 1 });
  expect("why" in again ? again : again.type).toBe("image/jpeg");
});

test("the same picture is made of the same file, whenever that is", async () => {
  const [one, other] = [
    await fitted(png, { bytes: 300_000 }),
    await fitted(png, { bytes: 300_000 }),
  ];

  expect(one).toEqual(other);
});

test.each([
  ["a text", Buffer.from("<svg/>"), "it is not a PNG, JPEG, WebP or GIF"],
  ["an empty file", Buffer.alloc(0), "it is not a PNG, JPEG, WebP or GIF"],
  ["a broken PNG", Buffer.concat([png.subarray(0, 60), Buffer.alloc(400_000)]), "it is broken"],
  [
    "a broken JPEG",
    Buffer.concat([
      Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 9, 0, 9]),
      Buffer.alloc(400_000, 7),
    ]),
    "it is broken",
  ],
  [
    "a PNG that unfolds to a hundred thousand pixels each way",
    Buffer.concat([aPng(1, 1).fill(0x7f, 16, 24), Buffer.alloc(400_000)]),
    expect.stringMatching(/^it is too large to be opened/),
  ],
  [
    "a GIF that is too large",
    Buffer.concat([Buffer.from("GIF89a"), Buffer.alloc(400_000)]),
    expect.stringMatching(/only a PNG or a JPEG is scaled down$/),
  ],
])("%s costs the picture, and why is said", async (_, bytes, why) => {
  expect(await fitted(bytes, { bytes: 300_000 })).toEqual({ why });
});
