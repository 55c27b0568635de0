import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { measureBackdrops } from "@/bench/render/stages/measure-backdrops";
import { measureLikeness } from "@/bench/render/stages/measure-likeness";
import { sampleTimeline, sampleVariantNames } from "@/remotion/fixtures/sample-props";
import type { RichText, Scene, Shot, Timeline } from "@/remotion/timeline/schema";
import { illustrationKey } from "@/server/adapters/illustrations/illustration-files";
import { withPrintedParts } from "@/server/adapters/illustrations/printed-parts.fixture";
import { closeRenderer } from "@/server/adapters/renderer/with-renderer";
import { getStore } from "@/server/adapters/storage/store";

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "offcamera-agree-"));
  const photo = path.join(directory, "photo.png");
  await sharp({
    create: {
      ...{ width: 1600, height: 1200, channels: 3 as const, background: "#567" },
      noise: { type: "gaussian", mean: 120, sigma: 20 },
    },
  })
    .blur(3)
    .toFile(photo);
  await (await getStore()).publish(photo, "photo.png");
});

afterAll(async () => {
  await closeRenderer();
  await rm(directory, { recursive: true, force: true });
});

const shortMs = 1400;

/** A drawing beside or above the words, then the same, large behind them, and at last as before, with a part pointed out. */
function showInShots({ themeId, format }: Timeline): Shot[] {
  const octopus = { name: "octopus", assetKey: illustrationKey("octopus", themeId), startMs: 200 };
  const closeUp = { ...octopus, assetKey: illustrationKey("octopus", themeId, "tint") };

  const composition = format === "landscape" ? "start" : "below";

  return [
    { startMs: 0, composition, illustrations: [octopus] },
    { startMs: 700, composition: "close-up", illustrations: [closeUp] },
    { startMs: 1050, composition, illustrations: [{ ...octopus, startMs: 0 }], pointsAt: 1 },
  ];
}

/** The sample's scenes, shortened, over one backdrop or a photo of our own. */
function shorten(timeline: Timeline, variant: number): Timeline {
  const scenes = withPrintedParts(timeline).scenes.map((scene): Scene => {
    const { background } = scene;
    const photo = { assetKey: "photo.png", width: 1600, height: 1200 };

    return {
      ...scene,
      durationMs: shortMs,
      // Quickly one after the other: a scene lasts until its last part has come in.
      beatStartMs: scene.beatStartMs.map((_, index) => 150 * index),
      captions: scene.captions.filter(({ endMs }) => endMs < shortMs),
      background: background.kind === "photo" ? { ...background, ...photo } : { kind: "backdrop", variant },
      shots: showInShots(timeline),
    };
  });

  return { ...timeline, scenes };
}

/** The same scenes in another language: every text and every caption. */
function translate(timeline: Timeline, language: string, dir: "ltr" | "rtl", words: string[]): Timeline {
  const text: RichText = [
    { text: words.slice(0, 3).join(" "), isEmphasized: false },
    { text: ` ${words.slice(3).join(" ")}`, isEmphasized: true },
  ];
  const scenes = timeline.scenes.map((scene): Scene => {
    const { overlay } = scene;
    const captions = scene.captions.map((caption, index) => ({
      ...caption,
      text: `${index === 0 ? "" : " "}${words[index % words.length] ?? ""}`,
    }));

    return {
      ...scene,
      captions,
      overlay:
        overlay.kind === "title" || overlay.kind === "statement"
          ? { ...overlay, text }
          : overlay.kind === "list"
            ? { ...overlay, items: [text, text] }
            : overlay,
    };
  });

  return { ...timeline, language, dir, scenes };
}

const arabic = ["للأخطبوط", "ثلاثة", "قلوب", "وأحدها", "يتوقف", "🐙"];
const japanese = ["タコには", "心臓が", "三つ", "あり", "泳ぐと", "止まる🫀"];
const textKinds = ["title", "statement", "list"] as const;
/** Together they show each theme. */
const reels: [string, Timeline][] = [
  ["every kind of scene", sampleTimeline({ captionStyle: "karaoke" })],
  [
    "chapters, maps of cities, and lists with drawings",
    sampleTimeline({ kinds: [], variants: sampleVariantNames }),
  ],
  [
    "an Arabic Short with emoji",
    translate(
      sampleTimeline({ themeId: "bloom", format: "short", captionStyle: "pop", kinds: [...textKinds] }),
      ...(["ar", "rtl", arabic] as const),
    ),
  ],
  [
    "a Japanese Short with emoji",
    translate(
      sampleTimeline({ themeId: "signal", format: "short", kinds: [...textKinds] }),
      ...(["ja", "ltr", japanese] as const),
    ),
  ],
];

test.each(reels)("layered and reference draw the same picture: %s", async (name, sample) => {
  const stage = {
    timeline: shorten(
      sample,
      reels.findIndex(([reel]) => reel === name),
    ),
    isQuick: true,
    // A sixteenth of the pixels, a fraction of the time: what is wrong with a picture shows in this size as well. The grounds of
    // `signal` have hairlines, which are thinner than a pixel then.
    scale: sample.themeId === "signal" ? 0.5 : 0.25,
    directory: await mkdtemp(path.join(directory, "reel-")),
  };
  await measureBackdrops(stage);

  const { samples } = await measureLikeness(stage);

  const worst = samples.toSorted((a, b) => a.ssim - b.ssim)[0];
  const mean = samples.reduce((sum, { ssim }) => sum + ssim, 0) / samples.length;
  expect(worst?.ssim, `${name}: the least alike is ${JSON.stringify(worst)}`).toBeGreaterThanOrEqual(0.95);
  expect(mean, `${name}: the mean`).toBeGreaterThanOrEqual(0.97);
});
