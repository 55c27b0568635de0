import { type Box, getFrameLayout } from "../layout/frame-layout";
import { listShots } from "../timeline/shots";
import type { Scene, Timeline } from "../timeline/schema";
import { getSceneDefinition } from "./registry";
import { getSceneLayout } from "../layout/scene-layout";
import { sharesAbove } from "./parts/scene-frame";

/** Letters, entrances and cards overflow their layout box by no more than this. */
const overhangInUnits = 5;
/** Extra space above and below content that does not fill its box: some scripts have tall marks. */
const spareInUnits = 3;

/** The area that a scene's own overlay paints, in pixels; it never paints outside (change-frames.integration.test.ts). */
export function contentBox(scene: Scene, timeline: Timeline): Box {
  const boxes = listShots(scene, timeline.fps).map((shot) => shotContentBox(shot.scene, timeline));
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));

  return {
    ...{ x, y },
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

function shotContentBox(scene: Scene, timeline: Timeline): Box {
  const { width, height } = timeline;
  const needsBacking = scene.overlay.kind !== "picture";
  const { box, unit, theme, isOverPicture } = getSceneLayout({ scene, timeline, needsBacking });
  const hasScrim = isOverPicture && theme.textBacking === "scrim";
  const isWhole = scene.overlay.kind === "map" || scene.overlay.kind === "labelled-picture";
  if (isWhole || hasScrim) return { x: 0, y: 0, width, height };

  const content = placeContent(box, scene, timeline);
  const overhang = overhangInUnits * unit;
  const x = Math.max(0, content.x - overhang);
  const y = Math.max(0, content.y - overhang);

  return {
    ...{ x, y },
    width: Math.min(width, content.x + content.width + overhang) - x,
    height: Math.min(height, content.y + content.height + overhang) - y,
  };
}

/** Aligns content as `SceneFrame` does: at the top, middle or bottom of the box. */
function placeContent(box: Box, scene: Scene, timeline: Timeline): Box {
  const { overlay } = scene;
  const contentHeightPx = getSceneDefinition(overlay.kind).contentHeightPx?.({ overlay, scene, timeline });
  if (contentHeightPx === undefined) return box;

  const height = Math.min(box.height, contentHeightPx + 2 * spareInUnits * getFrameLayout(timeline).unit);
  const { textStands } = getSceneLayout({ scene, timeline });
  const share = sharesAbove[overlay.kind === "picture" ? "end" : textStands];

  return { ...box, y: box.y + share * (box.height - height), height };
}
