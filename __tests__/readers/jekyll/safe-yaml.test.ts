import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { rubyInspect } from "../../../src/readers/jekyll/ruby/to-s.ts";
import { parseAnyYaml } from "../../../src/readers/jekyll/yaml/any-yaml.ts";
import { parseSimpleYaml } from "../../../src/readers/jekyll/yaml/safe-yaml.ts";

/** As `parseSafeYaml` reads it, which would have to load the parser. */
const parsed = (yaml: string) => parseSimpleYaml(yaml) ?? parseAnyYaml(yaml);

/** As Ruby would print it, which tells 2 from 2.0 and a date from its text. */
const read = (yaml: string) => rubyInspect(parsed(yaml).value);

describe("an unquoted scalar", () => {
  test.each([
    ["yes", "true"],
    ["OFF", "false"],
    ["True", "true"],
    ["y", '"y"'],
    ["~", "nil"],
    ["NULL", "nil"],
    ["1,000", "1000"],
    ["1_000", "1000"],
    ["+5", "5"],
    ["017", "15"],
    ["08", '"08"'],
    ["0x1F", "31"],
    ["-0x1F", "-31"],
    ["0b11", "3"],
    ["1.5", "1.5"],
    ["2.0", "2.0"],
    [".5", "0.5"],
    ["1.", '"1."'],
    ["1e3", '"1e3"'],
    ["1.0e+3", "1000.0"],
    [".inf", "Infinity"],
    ["12:30", "750.0"],
    ["-1:30", "30.0"],
    ["1:30.5", "90.5"],
    ["2020-01-05", "#<Date: 2020-01-05 ((2458854j,0s,0n),+0s,2299161j)>"],
    ["2020-02-30", '"2020-02-30"'],
    ["2020-1-5", '"2020-1-5"'],
    ["2020-01-05 23:30", '"2020-01-05 23:30"'],
    ["2020-01-05 23:30:00", "2020-01-05 23:30:00 +0000"],
    ["2020-1-5T1:02:03.5 +9", "2020-01-05 01:02:03 +0900"],
    ["2020-01-05 24:00:00 -0800", "2020-01-06 00:00:00 -0800"],
    ["2020-01-05 23:30:60", "2020-01-05 23:30:59 +0000"],
    ["2020-01-05 25:00:00", '"2020-01-05 25:00:00"'],
    [":title", '":title"'],
    ["C #tips", '"C"'],
    ["!!str 123", "123"],
    ["! bang", '"bang"'],
    ['!x "5"', "5"],
    ["!!binary aGk=", '"hi"'],
    ["*nobody", "nil"],
    ["123456789012345678901234567890", '"123456789012345678901234567890"'],
  ])("%s is %s", (scalar, value) => {
    expect(read(`k: ${scalar}\n`)).toBe(`{"k"=>${value}}`);
  });
});

describe("a mapping", () => {
  test.each([
    ["a: 1\na: 2\n", '{"a"=>2}'],
    ["b: &b {x: 1, y: 2}\nx: 0\n<<: *b\ny: 3\n", '{"b"=>{"x"=>1, "y"=>2}, "x"=>1, "y"=>3}'],
    ["<<: {x: 1}\n", "{}"],
    ["a: &a [1]\nb: *a\n", '{"a"=>[1], "b"=>[1]}'],
    ["2020: a\nyes: b\n", '{"2020"=>"a", "true"=>"b"}'],
    ["t: {{ site.title }}\n", '{"t"=>{}}'],
    ["a: 1\n--- x\nb: 2\n", '{"a"=>1}'],
    ['a: "x\ny"\nb: 1\n', '{"a"=>"x y", "b"=>1}'],
    ["a: 'it''s\n\nso'\nb: 1\n", '{"a"=>"it\'s\\nso", "b"=>1}'],
    ["a: [x,\ny # z ]\n, {b:\nc}]\nd: 1\n", '{"a"=>["x", "y", {"b"=>"c"}], "d"=>1}'],
    ["a: >\n  b\n  c\n", '{"a"=>"b c\\n"}'],
  ])("%j is %s", (yaml, value) => {
    expect(read(yaml)).toBe(value);
  });
});

describe("what libyaml refuses is refused, with its place", () => {
  test.each([
    ["a: b: c", 1, 4],
    ["a: b\n\tc: d", 2, 1],
    ["a: b\n\t\n", 2, 1],
    ["a: `b`", 1, 4],
    ["a: %b", 1, 4],
    ["a: * b", 1, 4],
    ['a: "b "c""', 1, 8],
    ["a: [b", 1, 6],
    ["a: 1._", 1, 4],
    [": a", 1, 1],
    ["a: b\x01", 1, 5],
    ["<<: [a]", 1, 5],
  ])("%j", (yaml, line, column) => {
    expect(parsed(yaml)).toMatchObject({ value: undefined, problem: { line, column } });
  });
});

test("says where keys stand, also below indented quotes", () => {
  const yaml = parsed('a: "x\n  y"\nposse:\n  devto: {title: "x\ny", tags: [a]}\n');

  expect(yaml.keyLines).toEqual({ a: 1, posse: 3 });
  expect(yaml.positionOf(["posse", "devto"])).toEqual({ line: 4, column: 3 });
  expect(yaml.positionOf(["posse", "devto", "tags"])).toEqual({ line: 5, column: 5 });
  expect(yaml.positionOf(["posse", "none"])).toEqual({ line: 3, column: 1 });
  expect(yaml.positionOf(["none"])).toBeUndefined();
});

test("answers to any text", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."ab:-[]{}\"'&*!|>%#@,? \n\t0.<") }),
      (text) => {
        const { value, problem } = parsed(text);
        return problem === undefined || (value === undefined && problem.line > 0);
      },
    ),
    { numRuns: 500 },
  );
});
