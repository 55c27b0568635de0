import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { phonemeSigns } from "../ipa/to-phonemes";
import { findPython } from "./find-python";

const { python } = findPython();

/** What a line of Python with the program's modules prints, as JSON. */
function evaluate(expression: string): unknown {
  const source = `
import json, runpy, sys
sys.argv = ["speak.py"]
speak = runpy.run_path("server/adapters/speech/python/speak.py")
from clauses import by_clause, move_cuts
from hibari_voice import English
from kokoro_voices import say_by_kind
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

  it("phonemes are of the model's alphabet, all that are no marks", () => {
    const alphabet = evaluate(
      '"".join(sign for sign in English().vocabulary if sign not in ";:,.!?—…()“” " + chr(34))',
    );

    expect(new Set(String(alphabet))).toEqual(phonemeSigns);
  });

  it("English goes on around phonemes that are given", () => {
    expect(evaluate('English().phonemes_by_word(["The", "/ˈæks/", "saw", "the", "/lɑm/,", "too."])')).toEqual(
      ["ði", "ˈæks", expect.stringMatching(/^sˌ?ˈ?ɔ$/), "ðə", "lɑm,", "tˈu."],
    );
  });

  it("of other languages the given, the Latin and their own words are said each in their way", () => {
    const say =
      'say_by_kind(["ab", "/tʃa/,", "で", "す", "/ɾa/"], lambda ws: ["o" * len(ws)] * len(ws), lambda ws: ["l"])';

    expect(evaluate(say)).toEqual(["l", "tʃa,", "oo", "oo", "ɾa"]);
  });

  it("words that are said as one are cut where each alone would end", () => {
    expect(evaluate('move_cuts([4], "paʁskə", "paʁskˌə")')).toEqual([4]);
    expect(evaluate('move_cuts([3, 6], "abcdefghi", "abXcdefghi")')).toEqual([4, 7]);
  });

  it("an output is named as protocol buffers merge", () => {
    expect(evaluate('list(name_output("ab"))')).toEqual([0x3a, 6, 0x62, 4, 0x0a, 2, 97, 98]);
  });
});
