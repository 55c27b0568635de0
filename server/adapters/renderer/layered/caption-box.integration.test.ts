import { afterAll, expect, it } from "vitest";
import { buildCaptionPages } from "@/remotion/captions/build-caption-pages";
import { pageFrames } from "@/remotion/captions/caption-change-frames";
import { samplePhotoBackground } from "@/remotion/fixtures/sample-photo";
import { sampleTimeline, speakEvenly } from "@/remotion/fixtures/sample-props";
import { type Box, getFrameLayout } from "@/remotion/layout/frame-layout";
import {
  type CaptionStyle,
  captionStyleSchema,
  type Format,
  formatSchema,
  themeIdSchema,
  type Timeline,
} from "@/remotion/timeline/schema";
import type { SpriteSheet } from "@/remotion/timeline/schemas/sprites-schema";
import { closeRenderer } from "../with-renderer";
import { planLayers } from "./plan-layers";
import { drawOpacities, type Opacities } from "./sheets/sprite-sheets.fixture";

afterAll(closeRenderer);

const demandingSpeeches = [
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft WWWWWWWWWWWWWWWWWWWWWWWW",
  "タコには心臓が三つあり、そのうち二つはえらに血を送るためだけに動いています。 章鱼有三颗心脏，其中两颗专门给鳃送血。",
  "للأخطبوط ثلاثة قلوب، وأحدها يتوقف عندما يسبح، ولذلك يفضل الزحف على قاع البحر.",
  "👩‍👩‍👧‍👦🐙👩🏽‍🚀🏳️‍🌈👩‍👩‍👧‍👦🐙👩🏽‍🚀🏳️‍🌈👩‍👩‍👧‍👦🐙👩🏽‍🚀🏳️‍🌈 🫀🫀🫀🫀🫀🫀🫀🫀🫀🫀🫀🫀🫀🫀🫀🫀🫀🫀🫀🫀🫀🫀",
  "ปลาหมึกยักษ์มีหัวใจสามดวงและหัวใจสองดวงสูบฉีดเลือดไปที่เหงือก ऑक्टोपस के तीन दिल होते हैं, और उनमें से दो गलफड़ों की सेवा करते हैं।",
];
const languages = [
  { language: "en", dir: "ltr" },
  { language: "ar", dir: "rtl" },
  { language: "ja", dir: "ltr" },
] as const;
const settings = formatSchema.options.flatMap((format, row) =>
  captionStyleSchema.options.map((captionStyle, column): [Format, CaptionStyle, number] => [
    format,
    captionStyle,
    row + column,
  ]),
);

/** A scene for each text, alternating between the theme's backdrop and a photo, over which captions bring their own ground. */
function demandingTimeline(format: Format, captionStyle: CaptionStyle, turn: number): Timeline {
  const themeId = themeIdSchema.options[turn % 3];
  const sample = sampleTimeline({ themeId, format, captionStyle, kinds: ["picture"] });
  const photo = samplePhotoBackground(format);
  const scenes = sample.scenes.flatMap((scene) =>
    demandingSpeeches.map((speech, index) => {
      const captions = speakEvenly(speech).map((caption) => ({ ...caption, isEmphasized: true }));
      const durationMs = (captions.at(-1)?.endMs ?? 0) + 400;
      const background = (turn + index) % 2 === 0 ? { kind: "backdrop" as const, variant: 0 } : photo;

      return { ...scene, ...{ background, captions, durationMs } };
    }),
  );

  return { ...sample, ...languages[(turn * 2) % 3], scenes };
}

/** Each page of a scene's captions at its last frame, when all of it has appeared and been spoken, one below the other. */
function drawnPages(timeline: Timeline, sceneIndex: number): SpriteSheet {
  const scene = timeline.scenes[sceneIndex];
  const box = { x: 0, y: 0, width: timeline.width, height: timeline.height };

  return (scene ? buildCaptionPages(scene, timeline) : []).map((page, index) => ({
    ...{ layer: "captions", sceneIndex, box },
    frame: pageFrames(page, timeline.fps).until - 1,
    top: index * box.height,
  }));
}

/** The smallest box, in the timeline's pixels, that holds everything painted; null if nothing is. */
function paintedBox({ levels, width, scale }: Opacities): Box | null {
  const painted = [...levels.entries()].filter(([, level]) => level > 0).map(([index]) => index);
  if (painted.length === 0) return null;

  const columns = painted.map((index) => index % width);
  const rows = painted.map((index) => Math.floor(index / width));
  const [left, right] = [columns.reduce((a, b) => Math.min(a, b)), columns.reduce((a, b) => Math.max(a, b))];
  const [first, last] = [rows.reduce((a, b) => Math.min(a, b)), rows.reduce((a, b) => Math.max(a, b))];

  return {
    x: left / scale,
    y: first / scale,
    width: (right + 1 - left) / scale,
    height: (last + 1 - first) / scale,
  };
}

function overhangPx(painted: Box, box: Box): number {
  return Math.max(
    0,
    box.x - painted.x,
    box.y - painted.y,
    painted.x + painted.width - box.x - box.width,
    painted.y + painted.height - box.y - box.height,
  );
}

function growBox({ x, y, width, height }: Box, byX: number, byY: number): Box {
  return { x: x - byX, y: y - byY, width: width + 2 * byX, height: height + 2 * byY };
}

it.each(settings)(
  "captions in a %s stay in their band in the style %s, whatever is said",
  async (...setting) => {
    const timeline = demandingTimeline(...setting);
    const { captionBand, unit } = getFrameLayout(timeline);
    // Tails may hang below the last line; a third line would stick out at the top.
    const textBox = { ...growBox(captionBand, unit, 0), height: captionBand.height + 2 * unit };
    const sheets = timeline.scenes.map((_, sceneIndex) => drawnPages(timeline, sceneIndex));
    const drawnSheets = await drawOpacities(timeline, sheets);

    for (const [sceneIndex, sprites] of sheets.entries()) {
      const drawn = planLayers(timeline, sceneIndex).find(({ layer }) => layer === "captions")?.box;
      const isOnBackdrop = timeline.scenes[sceneIndex]?.background.kind === "backdrop";
      expect(sprites.length).toBeGreaterThan(0);

      for (const [index, sprite] of sprites.entries()) {
        const opacities = drawnSheets[sceneIndex]?.[index];
        const painted = opacities && paintedBox(opacities);
        const where = `scene ${sceneIndex}, frame ${sprite.frame}: ${JSON.stringify(painted)}`;
        if (!painted || !drawn) throw new Error(`Nothing is painted in ${where}`);

        if (isOnBackdrop) expect(overhangPx(painted, textBox), where).toBe(0);
        expect(overhangPx(painted, drawn), where).toBe(0);
        expect(overhangPx(painted, growBox(sprite.box, -unit, -unit)), where).toBe(0);
      }
    }
  },
);

it("captions over a map stand on the ground that they have over a photo", async () => {
  const sample = sampleTimeline({ kinds: ["picture", "picture", "map"], captionStyle: "plain" });
  const captions = speakEvenly("It came from Yemen.");
  const scenes = sample.scenes.map((scene, index) => ({
    ...{ ...scene, captions, durationMs: 3000 },
    background: index === 0 ? samplePhotoBackground("landscape") : { kind: "backdrop" as const, variant: 0 },
  }));
  const timeline = { ...sample, scenes };
  const sheets = scenes.map((_, sceneIndex) => drawnPages(timeline, sceneIndex));
  const drawnSheets = await drawOpacities(timeline, sheets);
  const [overPhoto, onBackdrop, overMap] = drawnSheets.map(([page]) => page && paintedBox(page));

  expect(overMap).toEqual(overPhoto);
  expect(onBackdrop?.width).toBeLessThan(overPhoto?.width ?? 0);
});
