import { getSceneLayout, partStartFrames, type SceneLayout } from "../../layout/scene-layout";
import { barDrawWindow } from "../../motion/draw";
import type { ChangeWindow } from "../../motion/change-window";
import { entranceWindow } from "../../motion/entrance";
import type { RichText, Scene, Timeline } from "../../timeline/schema";
import { fitHeading } from "../parts/heading";
import { textWindows } from "../text/text-windows";
import { placeAcross } from "./place-across";
import { placeDown } from "./place-down";
import type { PlacedParts, RailRules } from "./rail-part";

type RailInput = {
  scene: Scene;
  timeline: Timeline;
  title: RichText | undefined;
  /** The parts of the rail in order, with a head, such as a year, or without. */
  parts: readonly { head?: string; text: RichText }[];
  markerInUnits: number;
  /** Free space beside a rail that runs down. */
  sideRoomInUnits?: number;
};

/** More parts in a row would have no room for their words. */
const mostAcross = 5;

/**
 * Places, sizes and times of parts along a rail: from side to side in one or two rows where the picture is wide, else from the
 * top down. The rail is drawn to a part as it appears, part k at beat k.
 */
export function planRail({ scene, timeline, title, parts, markerInUnits, sideRoomInUnits = 0 }: RailInput) {
  const layout = getSceneLayout({ scene, timeline });
  const { box, theme, unit, fps } = layout;
  const heading = fitHeading(layout, title);
  const headingRoomPx = heading ? heading.heightPx + 5 * unit : 0;
  const isAcross = timeline.format === "landscape";
  const rules: RailRules = {
    layout,
    heads: parts.map(({ head }) => head ?? ""),
    texts: parts.map(({ text }) => text),
    drawings: scene.partIllustrations ?? [],
    availablePx: box.height - headingRoomPx,
    markerPx: markerInUnits * unit,
    sideRoomPx: sideRoomInUnits * unit,
    columnCount: parts.length <= mostAcross ? parts.length : Math.ceil(parts.length / 2),
  };
  const placed = isAcross ? placeAcross(rules) : placeDown(rules);
  const fromFrame = layout.startFrame + theme.motion.entranceInFrames;
  const startFrames = partStartFrames(layout, scene, parts.length, fromFrame);
  // The rail continues from each part but the last, when the next one appears.
  const drawWindows = startFrames.slice(1).map((startFrame) => barDrawWindow(startFrame, fps));
  const windows: ChangeWindow[] = [
    ...(heading ? textWindows(layout.startFrame, heading, theme) : []),
    ...drawWindows,
    ...listPartWindows(placed, startFrames, layout),
  ];

  return { layout, heading, headingRoomPx, isAcross, ...placed, startFrames, drawWindows, windows };
}
export type Rail = ReturnType<typeof planRail>;

function listPartWindows(
  { parts }: PlacedParts,
  startFrames: readonly number[],
  { theme }: SceneLayout,
): ChangeWindow[] {
  return parts.flatMap(({ head, text }, index) => {
    const startFrame = startFrames[index] ?? 0;

    return [
      entranceWindow(startFrame, theme),
      ...(head ? textWindows(startFrame, head, theme) : []),
      ...textWindows(startFrame, text, theme),
    ];
  });
}
