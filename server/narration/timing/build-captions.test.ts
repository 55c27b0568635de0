import { describe, expect, it } from "vitest";
import type { Sentence } from "@/server/script-format/schema";
import { buildCaptions } from "./build-captions";

const sentence = (text: string): Sentence => ({ runs: [{ text, isEmphasized: false }], pauseAfterMs: 0 });

/** Words of 100 ms each, from `startMs` on. */
const timed = (count: number, startMs: number) =>
  Array.from({ length: count }, (_, index) => ({
    startMs: startMs + index * 100,
    endMs: startMs + (index + 1) * 100,
  }));

function caption(texts: string[], words: ReturnType<typeof timed>[], language = "en") {
  const scene = { narration: texts.map(sentence) };
  const captions = buildCaptions({ scene, metadata: { words }, startMs: 1000, language });

  return captions.map(({ text, startMs, endMs }) => [text, startMs, endMs]);
}

describe("captions", () => {
  it("last as long as all that is said for them, from where the clip starts in the scene", () => {
    expect(caption(["It made $3.5M."], [timed(7, 40)])).toEqual([
      ["It", 1040, 1140],
      [" made", 1140, 1240],
      [" $3.5M.", 1240, 1740],
    ]);
  });

  it("keep a space before every word but the scene's first, over sentences too", () => {
    expect(caption(["Hello.", "You!"], [timed(1, 0), timed(1, 500)]).map(([text]) => text)).toEqual([
      "Hello.",
      " You!",
    ]);
  });

  it("show an emoji that is a sentence of its own with the word before it", () => {
    expect(caption(["Hello.", "🎉", "You!"], [timed(1, 0), [], timed(1, 500)])).toEqual([
      ["Hello. 🎉", 1000, 1100],
      [" You!", 1500, 1600],
    ]);
  });

  it("tell where a block of the script begins, with its first word", () => {
    const scene = { narration: [sentence("Two serve:"), { ...sentence("gill hearts"), startsBlock: true }] };
    const metadata = { words: [timed(2, 0), timed(2, 500)] };
    const captions = buildCaptions({ scene, metadata, startMs: 0, language: "en" });

    expect(captions.filter(({ startsBlock }) => startsBlock).map(({ text }) => text)).toEqual([" gill"]);
  });

  it("carry the script's emphasis", () => {
    const runs = [
      { text: "so ", isEmphasized: false },
      { text: "big", isEmphasized: true },
    ];
    const captions = buildCaptions({
      scene: { narration: [{ runs, pauseAfterMs: 0 }] },
      metadata: { words: [timed(2, 0)] },
      startMs: 0,
      language: "en",
    });

    expect(captions.map(({ isEmphasized }) => isEmphasized)).toEqual([false, true]);
  });
});
