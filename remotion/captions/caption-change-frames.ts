import { msToFrames } from "../timing";
import type { Scene, Timeline } from "../timeline/schema";
import { buildCaptionPages, type CaptionPage } from "./build-caption-pages";

/** A page of `pop` grows to its size in this many frames. */
export const popEntranceInFrames = 4;

/** Sorted frames, counted from the scene's start, at which the picture of the captions changes. */
export function captionChangeFrames(scene: Scene, timeline: Timeline): number[] {
  if (!scene.showsCaptions) return [];

  const { fps, captionStyle } = timeline;
  const frames = buildCaptionPages(scene, timeline).flatMap((page) => {
    const { from, until } = pageFrames(page, fps);
    const inside = {
      plain: [],
      highlight: tokenFrames(page, fps),
      karaoke: tokenFrames(page, fps),
      pop: Array.from({ length: popEntranceInFrames + 1 }, (_, index) => from + index),
    }[captionStyle];

    return [from, ...inside.filter((frame) => frame > from && frame < until), until];
  });

  return [...new Set(frames)].sort((a, b) => a - b);
}

/** The frames in which a page is on screen: from `from` until just before `until`. */
export function pageFrames({ startMs, endMs }: CaptionPage, fps: number): { from: number; until: number } {
  return { from: msToFrames(startMs, fps), until: msToFrames(endMs, fps) };
}

/** The first frame of each token, in order: from then on, the word counts as spoken. */
export function tokenFrames({ lines }: CaptionPage, fps: number): number[] {
  return lines.flatMap(({ tokens }) => tokens.map(({ fromMs }) => msToFrames(fromMs, fps)));
}
