import { speakEvenly } from "@/remotion/fixtures/sample-props";
import { formatDimensions } from "@/remotion/layout/frame-layout";
import type { Scene, Timeline, Transition } from "@/remotion/timeline/schema";
import { isClip, type MediaName, toFileName, toFootageBackground, toPhotoBackground } from "./media";

type Shot = { media: MediaName; trimStartMs?: number; says: string; wayIn?: Transition["kind"] };

const airMs = 400;
const transitionInFrames = 12;

/** A stock-footage video: a shot a sentence, most of them cut, each way into a scene once. */
const shots: Shot[] = [
  { media: "fractal", says: "Every coast is longer than it looks." },
  { media: "cells", says: "Measure it quietly, with a shorter ruler.", wayIn: "crossfade" },
  { media: "valley", says: "Each bay turns out to hold smaller bays." },
  { media: "fractal", trimStartMs: 2200, says: "Those hold others, and so it goes on.", wayIn: "wipe" },
  { media: "coast", says: "From far above, a shore is one smooth line." },
  { media: "street", says: "On foot it takes a whole day." },
  { media: "coast", trimStartMs: 2200, says: "An ant would need the better part of a year." },
  { media: "spiral", says: "Nobody can say how long it really is.", wayIn: "slide" },
  { media: "cells", trimStartMs: 2200, says: "Simple rules can draw such a shape." },
  { media: "street", trimStartMs: 2200, says: "They need no plan and no builder." },
  { media: "coast", trimStartMs: 4400, says: "Rock, water and a very long time will do.", wayIn: "dip" },
  { media: "cells", trimStartMs: 4400, says: "The same rules shape clouds and lungs." },
  { media: "street", trimStartMs: 4400, says: "They even shape the way a city grows." },
  { media: "fractal", trimStartMs: 4400, says: "So a map is always a little bit wrong." },
];

/** A word of the second shot, and what it becomes. */
const changedWord = ["quietly", "silently"] as const;

/** Footage and photos under word captions, in scenes of about three seconds: 14 of them, or 3. */
export function buildFootageReel(isQuick: boolean): Timeline {
  return {
    ...{ fps: 30, ...formatDimensions.landscape, format: "landscape" },
    ...{ language: "en", dir: "ltr", themeId: "signal", captionStyle: "highlight" },
    scenes: (isQuick ? shots.slice(0, 3) : shots).map(buildScene),
  };
}

export function listFootageMedia(isQuick: boolean): Set<MediaName> {
  return new Set(listScriptShots(isQuick).map(({ media }) => media));
}

/** The same shots as a script, and that script with one spoken word changed. */
export function buildFootageScript(isQuick: boolean): { script: string; changed: string } {
  const paragraphs = listScriptShots(isQuick).map(
    ({ media, says }) => `![${media}](${toFileName(media)})\n\n${says}\n`,
  );
  const script = ["---\ntitle: Coasts\ntheme: signal\n---\n", ...paragraphs].join("\n");

  return { script, changed: script.replace(...changedWord) };
}

function listScriptShots(isQuick: boolean): Shot[] {
  return isQuick ? shots.slice(0, 4) : shots;
}

function buildScene({ media, trimStartMs = 0, says, wayIn = "cut" }: Shot, index: number): Scene {
  const captions = speakEvenly(says);

  return {
    id: `shot-${index}`,
    background: isClip(media) ? toFootageBackground(media, trimStartMs) : toPhotoBackground(media),
    overlay: { kind: "picture" },
    beatStartMs: [],
    durationMs: (captions.at(-1)?.endMs ?? 0) + airMs,
    captions,
    showsCaptions: true,
    transition: { kind: wayIn, durationInFrames: wayIn === "cut" ? 0 : transitionInFrames },
  };
}
