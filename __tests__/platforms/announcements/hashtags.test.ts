import { expect, test } from "@jest/globals";
import { hashtagsOf } from "../../../src/platforms/announcements/hashtags.ts";

test.each([
  ["web", "#web"],
  ["Machine Learning", "#MachineLearning"],
  ["node.js", "#NodeJs"],
  ["open-source", "#OpenSource"],
  ["ruby_on_rails", "#RubyOnRails"],
  ["l'été", "#lété"],
  ["#already", "#already"],
  ["日本", "#日本"],
  ["web3", "#web3"],
])("%s is %s", (tag, hashtag) => {
  expect(hashtagsOf([tag], 3)).toEqual([hashtag]);
});

test.each(["C++", "F#", "2024", "", " ", "🎉"])("%s is none", (tag) => {
  expect(hashtagsOf([tag], 3)).toEqual([]);
});

test("there are as many as are wanted, each once", () => {
  expect(hashtagsOf(["a", "A", "b", "c", "d"], 3)).toEqual(["#a", "#b", "#c"]);
  expect(hashtagsOf(["a"], 0)).toEqual([]);
});
