import { expect, test, vi } from "vitest";
import { findCapableFfmpeg } from "@/server/adapters/ffmpeg/find-ffmpeg";
import { chooseRenderer } from "./choose-renderer";

vi.mock("@/server/adapters/ffmpeg/find-ffmpeg");

const ffmpeg = { executable: "ffmpeg", version: "5.1", features: new Set<string>() };

test("with a capable ffmpeg everybody gets what they asked for", async () => {
  vi.mocked(findCapableFfmpeg).mockResolvedValue(ffmpeg);

  expect(await chooseRenderer("layered")).toEqual({ renderer: "layered" });
  expect(await chooseRenderer("reference")).toEqual({ renderer: "reference" });
});

test("without one the reference renderer draws, and says why if the other was asked for", async () => {
  vi.mocked(findCapableFfmpeg).mockResolvedValue(undefined);

  expect(await chooseRenderer("layered")).toEqual({
    renderer: "reference",
    notice: expect.stringMatching(/No ffmpeg .* slower reference renderer .* FFMPEG_PATH/) as string,
  });
  expect(await chooseRenderer("reference")).toEqual({ renderer: "reference" });
});
