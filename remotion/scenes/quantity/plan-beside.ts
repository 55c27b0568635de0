import { getSceneLayout, type SceneLayout } from "../../layout/scene-layout";
import type { ChangeWindow } from "../../motion/change-window";
import type { RichText, Scene, Timeline } from "../../timeline/schema";
import { type FittedText, fitText } from "../text/fit-text";
import { spokenWindows, textWindows } from "../text/text-windows";

type BesideInput = {
  scene: Scene;
  timeline: Timeline;
  label: RichText;
  /** The picture's width divided by its height: a donut is 1, a row of ten icons 10. */
  aspectRatio: number;
};

/** The picture's share of the box's width if it stands beside its words, else of the box's height. */
const pictureShares = { landscape: 0.46, square: 0.56, short: 0.48 };
/** A picture wider than this stands above its words in any format. */
const widestBeside = 2.2;

export type Beside = {
  layout: SceneLayout;
  isBeside: boolean;
  picturePx: { width: number; height: number };
  gapPx: number;
  label: FittedText;
  /** When the label's words are inked; undefined if they are not the spoken words. */
  spoken: Map<number, ChangeWindow> | undefined;
  windows: ChangeWindow[];
};

/** Places and sizes of a picture and its words, as big as the box allows; the picture keeps its shape. */
export function planBeside({ scene, timeline, label, aspectRatio }: BesideInput): Beside {
  const layout = getSceneLayout({ scene, timeline });
  const { box, frameLayout, theme, unit, language } = layout;
  const isWide = timeline.format === "landscape";
  const isBeside = isWide && aspectRatio <= widestBeside;
  const gapPx = label.length === 0 ? 0 : (isBeside ? 7 : 5) * unit;
  const share = label.length === 0 ? 1 : pictureShares[timeline.format];
  const room = isBeside
    ? { width: share * box.width, height: box.height }
    : { width: box.width, height: share * box.height };
  const width = Math.min(room.width, room.height * aspectRatio);
  const picturePx = { width, height: width / aspectRatio };

  const fitted = fitText(label, {
    face: theme.faces.headline,
    language,
    widthPx: isBeside ? box.width - width - gapPx : box.width,
    heightPx: isBeside ? box.height : box.height - picturePx.height - gapPx,
    maxFontSizePx: frameLayout.type[isWide ? "title" : "headline"],
    minFontSizePx: frameLayout.type.small,
    lineHeight: 1.16,
    maxCharactersPerLine: layout.maxCharactersPerLine,
  });
  const isSpoken = !scene.showsCaptions && scene.captions.length > 0;
  const spoken = isSpoken ? spokenWindows(fitted, scene.captions, layout) : undefined;
  const windows = [...textWindows(layout.startFrame, fitted, theme), ...(spoken?.values() ?? [])];

  return { layout, isBeside, picturePx, gapPx, label: fitted, spoken, windows };
}

/** Combined height of the picture and its words, in pixels. */
export function besideHeightPx({ isBeside, picturePx, gapPx, label }: Beside): number {
  return isBeside ? Math.max(picturePx.height, label.heightPx) : picturePx.height + gapPx + label.heightPx;
}
