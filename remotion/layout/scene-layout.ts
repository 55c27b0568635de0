import { getFrameLayout, type Box, type FrameLayout } from "./frame-layout";
import { placeIllustrations } from "./place-illustrations";
import type { Theme } from "../themes/theme";
import { getTheme } from "../themes/themes";
import type { Composition, Scene, Timeline } from "../timeline/schema";
import { msToFrames } from "../timing";

/** Everything a scene needs to know about its place and look, computed once. */
export type SceneLayout = {
  frameLayout: FrameLayout;
  theme: Theme;
  /** Where the scene's parts may stand, in pixels. */
  box: Box;
  /** Layout unit in pixels: one per cent of the short side. */
  unit: number;
  fps: number;
  dir: "ltr" | "rtl";
  language: string;
  maxCharactersPerLine: number;
  /** The first frame of the scene's first entrance. */
  startFrame: number;
  /** The composition of the scene's first shot. */
  composition: Composition;
  /** The part of the overlay that the shot points out, and the shot's first frame. */
  pointed: { part: number; fromFrame: number } | undefined;
  /** Where the parts stand in the box's height, if they do not fill it. */
  textStands: "start" | "center" | "end";
  /** A square for each illustration that the shot shows; empty where there is no room. */
  illustrationBoxes: Box[];
  /** Text over a photo or footage needs the theme's backing to be legible. */
  isOverPicture: boolean;
};

/** Space around text on a card or block, in layout units. */
export const backingPaddingInUnits = 4;

/** Art direction: no line is longer than 42 characters, or 26 in a Short. */
const maxCharactersPerLine = { landscape: 42, square: 34, short: 26 };

type SceneLayoutInput = {
  scene: Scene;
  timeline: Timeline;
  /** False for scenes that draw their own ground. */
  needsBacking?: boolean;
  /** The height of the parts in this layout's box; drawings above or below them get the rest. */
  contentHeightPx?: number;
};

/** The layout of a scene in its first shot: theme, frame layout and the box that its parts may fill. */
export function getSceneLayout({
  scene,
  timeline,
  needsBacking = true,
  contentHeightPx,
}: SceneLayoutInput): SceneLayout {
  const frameLayout = getFrameLayout(timeline);
  const theme = getTheme(timeline);
  const isOverPicture = needsBacking && scene.background.kind !== "backdrop";
  const isOnCard = isOverPicture && theme.textBacking !== "scrim";
  const hasCaptions = scene.showsCaptions && scene.captions.length > 0;
  const { unit } = frameLayout;
  const box = insetBox(
    hasCaptions ? frameLayout.content : frameLayout.safe,
    isOnCard ? backingPaddingInUnits * unit : 0,
  );
  const { composition = "words", illustrations = [], pointsAt, startMs = 0 } = scene.shots?.[0] ?? {};
  const place = placeIllustrations({
    composition,
    count: isOverPicture ? 0 : illustrations.length,
    ...{ overlay: scene.overlay, format: timeline.format, setting: theme.illustrationSetting },
    ...{ box, frame: timeline, dir: timeline.dir, unit, wordsPx: contentHeightPx },
    drawingArea: hasCaptions ? endAt(frameLayout.drawingArea, frameLayout.content) : frameLayout.drawingArea,
  });

  return {
    frameLayout,
    theme,
    box: place?.textBox ?? box,
    composition,
    textStands: place?.textStands ?? (composition === "words-low" ? "end" : "center"),
    pointed:
      pointsAt === undefined ? undefined : { part: pointsAt, fromFrame: msToFrames(startMs, timeline.fps) },
    illustrationBoxes: place?.boxes ?? [],
    unit,
    fps: timeline.fps,
    dir: timeline.dir,
    language: timeline.language,
    maxCharactersPerLine: maxCharactersPerLine[timeline.format],
    // The second half of a transition shows the new scene: its text comes in while the eye arrives.
    startFrame: Math.floor(scene.transition.durationInFrames / 2),
    isOverPicture,
  };
}

/** The frames at which `count` parts appear: at their beats, or without beats one after the other from `fromFrame`. */
export function partStartFrames(
  { startFrame, theme, fps }: SceneLayout,
  { beatStartMs }: Scene,
  count: number,
  fromFrame: number,
): number[] {
  return Array.from({ length: count }, (_, index) => {
    const beatMs = beatStartMs[index];
    if (beatMs === undefined) return fromFrame + index * theme.motion.staggerInFrames;

    return Math.max(startFrame, msToFrames(beatMs, fps));
  });
}

/** Parts that are not pointed out stay just visible. */
export const quietPartOpacity = 0.35;

/** Whether a part stands back: another part is pointed out, and this one has appeared by then. */
export function isQuietPart({ pointed }: SceneLayout, part: number, startFrame: number): boolean {
  return pointed !== undefined && pointed.part !== part && startFrame <= pointed.fromFrame;
}

/** A box that ends where another one does. */
function endAt(box: Box, { y, height }: Box): Box {
  return { ...box, height: y + height - box.y };
}

function insetBox({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}
