import { expect, test } from "@jest/globals";
import { blobId } from "../../src/github/blob-id.ts";

// From `git hash-object --stdin`, in a repository of either kind.
test("a text has the name that git gives to its bytes", () => {
  expect(blobId("h\u00e4\r\n", "0".repeat(40))).toBe("71f8c0ed77d2c40f9f16893117b5bfa686eecae7");
  expect(blobId("h\u00e4\r\n", "0".repeat(64))).toBe(
    "c7117c4e95bc0e1e18b57a5dd66726be83debbd8a21b64329c3d7810ad5add8c",
  );
});
