import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { findPython } from "./find-python";

const { python } = findPython();

/** What a line of Python with the program's modules prints, as JSON. */
function evaluate(expression: string): unknown {
  const source = `
import json, runpy, sys
sys.argv = ["speak.py"]
speak = runpy.run_path("server/adapters/speech/python/speak.py")
from clauses import by_clause, move_cuts
from word_times import name_output
print(json.dumps(${expression}))`;

  return JSON.parse(execFileSync(python ?? "", ["-I", "-c", source], { encoding: "utf8" }));
}

describe.skipIf(python === undefined)("of what is spoken", () => {
  it("a long sentence is cut after its last mark that fits, else after its last word", () => {
    expect(evaluate('speak["split_long"](["aaaa", "bbbb,", "cccc", "dddd"], 14)')).toEqual([
      [0, 2],
      [2, 4],
    ]);
    expect(evaluate('speak["split_long"](["aaaa", "bbbb", "cccc", "dddd"], 14)')).toEqual([
      [0, 3],
      [3, 4],
    ]);
    expect(evaluate('speak["split_long"](["aaaa"], 14)')).toEqual([[0, 1]]);
  });

  it("marks come back behind the words of each clause", () => {
    expect(evaluate('by_clause(["Uno,", "dos", "tres."], lambda words: [w.lower() for w in words])')).toEqual(
      ["uno,", "dos", "tres."],
    );
  });

  it("a word too many or too few is an error with the clause in it", () => {
    expect(() => evaluate('by_clause(["Uno,", "dos"], lambda words: [])')).toThrow(
      /0 words were said of "Uno"/,
    );
  });

  it("words that are said as one are cut where each alone would end", () => {
    expect(evaluate('move_cuts([4], "paʁskə", "paʁskˌə")')).toEqual([4]);
    expect(evaluate('move_cuts([3, 6], "abcdefghi", "abXcdefghi")')).toEqual([4, 7]);
  });

  it("an output is named as protocol buffers merge", () => {
    expect(evaluate('list(name_output("ab"))')).toEqual([0x3a, 6, 0x62, 4, 0x0a, 2, 97, 98]);
  });
});
