import { describe, expect, it } from "vitest";
import { inputColors, toneMapping } from "./convert-colors";
import type { ClipFacts } from "./probe-clip";

const untagged: Omit<ClipFacts, "timeBase"> = {
  squareHeight: 1080,
  pixelFormat: "yuv420p",
  colorSpace: "unknown",
  colorTransfer: "unknown",
  colorPrimaries: "unknown",
  colorRange: "unknown",
};

describe("the colours of a clip", () => {
  it("are BT.709 where the clip says so, or says nothing and is large", () => {
    expect(inputColors({ ...untagged, squareHeight: 360, colorSpace: "bt709" })).toContain(
      "in_color_matrix=bt709",
    );
    expect(inputColors({ ...untagged, squareHeight: 720 })).toContain("in_color_matrix=bt709");
  });

  it("are BT.601 for Remotion everywhere else", () => {
    for (const facts of [
      { squareHeight: 719 },
      { colorSpace: "smpte170m" },
      { colorSpace: "bt2020nc" },
      { colorSpace: "bt709", colorRange: "pc" },
    ]) {
      expect(inputColors({ ...untagged, ...facts })).toContain("in_color_matrix=bt601");
    }
  });

  it("are of full range only in JPEG's own formats", () => {
    expect(inputColors({ ...untagged, pixelFormat: "yuvj420p", colorRange: "pc" })).toContain("in_range=pc");
    expect(inputColors({ ...untagged, pixelFormat: "yuv420p10le", colorRange: "pc" })).toContain(
      "in_range=tv",
    );
  });
});

describe("tones", () => {
  const wide = { ...untagged, pixelFormat: "yuv420p10le", colorSpace: "bt2020nc", colorPrimaries: "bt2020" };

  it("are mapped for HLG and the curves of BT.2020", () => {
    expect(toneMapping({ ...wide, colorTransfer: "arib-std-b67" })).toContain("hable");
    expect(toneMapping({ ...wide, colorTransfer: "bt2020-10" })).toContain("hable");
    expect(toneMapping(wide)).toContain("tin=2020_10");
  });

  it("are left alone for ordinary clips, for PQ, and for HLG of an unknown matrix", () => {
    expect(toneMapping(untagged)).toBeUndefined();
    expect(toneMapping({ ...wide, colorTransfer: "smpte2084" })).toBeUndefined();
    expect(toneMapping({ ...wide, colorTransfer: "arib-std-b67", colorSpace: "unknown" })).toBeUndefined();
  });
});
