import { expect, test } from "vitest";
import { resolveOptions } from "./resolve-options";

test("without any wish a video is a calm landscape one on paper, read by the default voice", () => {
  expect(resolveOptions({}, {})).toMatchObject({
    format: "landscape",
    themeId: "paper",
    captionStyle: "highlight",
    voiceId: "flite:rms",
    speed: 1,
    music: { kind: "mood", mood: "calm", seed: 1 },
  });
});

test("what is asked for wins over the front matter, and that over the defaults", () => {
  const options = resolveOptions({ theme: "bloom" }, { theme: "signal", format: "short" });

  expect(options).toMatchObject({ themeId: "bloom", format: "short", captionStyle: "pop" });
});

test.each([
  [{ theme: "neon" }, 'There is no theme "neon": use paper, signal, bloom.'],
  [{ format: "wide" }, 'There is no format "wide": use landscape, short, square.'],
  [{ voice: "hal" }, /There is no voice "hal": use flite:rms, flite:slt, flite:awb\./],
  [{ captions: "huge" }, /There is no caption style "huge": use plain, highlight, karaoke, pop\./],
  [{ music: "polka" }, /There is no music "polka": use .*calm.*none\./],
  [{ speed: "fast" }, /The speed must be a number from 0\.5 to 2, not "fast"\./],
])("%j is refused with the valid choices", (requested, message) => {
  expect(() => resolveOptions(requested, {})).toThrow(message);
});

test("a voice is named with its engine, or as before there were several", () => {
  expect(resolveOptions({}, { voice: "slt" }).voiceId).toBe("flite:slt");
  expect(resolveOptions({ voice: "flite:awb" }, { voice: "slt" }).voiceId).toBe("flite:awb");
});

test("music can be a file or none", () => {
  expect(resolveOptions({ music: "own/song.mp3" }, {}).music).toEqual({ kind: "file", path: "own/song.mp3" });
  expect(resolveOptions({}, { music: "none" }).music).toEqual({ kind: "none" });
});
