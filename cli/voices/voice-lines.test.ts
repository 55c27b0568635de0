import { expect, it } from "vitest";
import { listVoiceLines, progressBar } from "./voice-lines";

it("each voice has a line: whether it is ready, what it costs, or what to install", () => {
  const voice = { language: "en-US", gender: "female" as const };

  expect(
    listVoiceLines([
      { ...voice, id: "a:one", name: "One" },
      { ...voice, id: "a:second", name: "Second", download: { bytes: 63_400_000 } },
      { ...voice, id: "a:lost", name: "Lost", missing: "Install it." },
    ]),
  ).toEqual([
    "a:one     One     ready",
    "a:second  Second  64 MB to download",
    "a:lost    Lost    Install it.",
  ]);
});

it("a bar shows the share of what is to be downloaded", () => {
  expect(progressBar({ doneBytes: 25_000_000, totalBytes: 100_000_000 })).toBe(
    `${"█".repeat(5)}${"░".repeat(15)} 25 % of 100 MB`,
  );
});
