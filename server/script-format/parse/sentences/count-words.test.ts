import { describe, expect, it } from "vitest";
import { countWords, findWordStarts } from "./count-words";

describe("the words of a text", () => {
  it("start where the language says, however often and in which order it is asked", () => {
    for (const language of ["en", "en-US-posix", "en", "en-US-posix"]) {
      expect(findWordStarts("— EU:n jäsen", language)).toEqual(language === "en" ? [2, 7] : [2, 5, 7]);
      expect(findWordStarts("東京へ行く", language)).toEqual([0, 2, 3]);
    }
  });

  it("are counted without punctuation and emoji, in texts that are too long to be remembered as well", () => {
    const sentence = "Three hearts – 🐙 – beat. ";

    expect(countWords(sentence, "en")).toBe(3);
    expect(countWords(sentence.repeat(100), "en")).toBe(300);
    expect(countWords(sentence.repeat(100), "en")).toBe(300);
  });
});
