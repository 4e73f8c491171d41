import { expect, test } from "@jest/globals";
import { copyOf } from "./copies.ts";

test.each(['<img src="" alt="QR">', '<iframe src=""></iframe>'])(
  "%s shows nothing, and is no picture of the post's own page",
  async (text) => {
    const { devto, medium } = await copyOf(`${text}\n\nText.`);
    expect([devto.body, medium.body]).toEqual(["Text.", "<p>Text.</p>"]);
  },
);

test("two captions of one figure are two words on Medium", async () => {
  const text =
    '<figure><img src="/a.png"><figcaption>X one</figcaption><img src="/b.png"><figcaption>Y two</figcaption></figure>';
  expect((await copyOf(text)).medium.body).toContain("<figcaption>X one Y two</figcaption>");
});
