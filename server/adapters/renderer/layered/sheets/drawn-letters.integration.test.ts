import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { sampleTimeline, speakEvenly } from "@/remotion/fixtures/sample-props";
import { themeIdSchema } from "@/remotion/timeline/schema";
import type { OverlaySprite } from "@/remotion/timeline/schemas/sprites-schema";
import { closeRenderer } from "../../with-renderer";
import { planLayers } from "../plan-layers";
import { drawOpacities } from "./sprite-sheets.fixture";

let directory: string;

/** ISO 639 codes, and Unicode's code for emoji. */
const foreignLanguages = ["ar", "he", "hi", "ja", "ko", "th", "zh-cn", "und-zsye"];

/** The settings of fontconfig, with which Chromium finds fonts on Linux. */
const machineFonts = "/etc/fonts/fonts.conf";

// On this machine, system fonts could supply letters that ours lack, so their foreign ones are hidden. A browser needs one font.
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "offcamera-letters-"));
  const configuration = path.join(directory, "fonts.conf");
  const patterns = foreignLanguages.map(
    (name) => `<pattern><patelt name="lang"><string>${name}</string></patelt></pattern>`,
  );
  await writeFile(
    configuration,
    `<fontconfig>
      <include>${machineFonts}</include>
      <cachedir>${directory}</cachedir>
      <selectfont><rejectfont>${patterns.join("")}</rejectfont></selectfont>
    </fontconfig>`,
  );
  vi.stubEnv("FONTCONFIG_FILE", configuration);
});

afterAll(async () => {
  await closeRenderer();
  vi.unstubAllEnvs();
  await rm(directory, { recursive: true, force: true });
});

/** No font has this code point, which Unicode has not assigned: it shows what a missing letter looks like. */
const unassigned = "\u0378";
const letters = {
  latin: "Qßğ",
  vietnamese: "ữẳ",
  greek: "Ωξ",
  cyrillic: "Жщї",
  chinese: "章鱼蓝",
  japanese: "タこ雫",
  korean: "문어혈",
  hebrew: "שלם",
  arabic: "قلب",
  devanagari: "कहञ",
  thai: "หมฬ",
  emoji: "🐙🫀🚀",
  marks: "→•“×€",
};
const faces = themeIdSchema.options.flatMap(
  (themeId) =>
    [
      [themeId, "plain"],
      [themeId, "pop"],
    ] as const,
);

// The words of `pop` are set in the theme's headline face, those of `plain` in its body face.
it.runIf(existsSync(machineFonts)).each(faces)(
  "%s draws each script's letters in %s captions, each as itself",
  async (themeId, captionStyle) => {
    const characters = Array.from(Object.values(letters).join("") + unassigned);
    const sample = sampleTimeline({ themeId, captionStyle, kinds: ["picture"] });
    const scenes = characters.flatMap((character) =>
      sample.scenes.map((scene) => ({
        ...scene,
        background: { kind: "backdrop" as const, variant: 0 },
        captions: speakEvenly(character),
      })),
    );
    const timeline = { ...sample, scenes };
    const sprites = scenes.flatMap((_, sceneIndex) =>
      planLayers(timeline, sceneIndex)
        .filter(({ layer }) => layer === "captions")
        .map(({ layer, box }): OverlaySprite => ({
          layer,
          box,
          sceneIndex,
          frame: 6,
          top: sceneIndex * box.height,
        })),
    );
    const [drawn = []] = await drawOpacities(timeline, [sprites]);
    const pictures = drawn.map(({ levels }) => levels.toString("base64"));
    const seenBefore = characters.filter((_, index) => pictures.indexOf(pictures[index] ?? "") !== index);
    const missing = characters.slice(0, -1).filter((_, index) => pictures[index] === pictures.at(-1));

    expect(drawn).toHaveLength(characters.length);
    expect(drawn.filter(({ levels }) => levels.every((level) => level === 0))).toEqual([]);
    expect(missing).toEqual([]);
    expect(seenBefore).toEqual([]);
  },
);
