import { geoDistance } from "d3-geo";
import type { FrameLayout } from "../../layout/frame-layout";
import { getSceneLayout, isQuietPart, partStartFrames } from "../../layout/scene-layout";
import { type ChangeWindow, windowEndFrame } from "../../motion/change-window";
import { entranceWindow } from "../../motion/entrance";
import type { OverlayOf } from "../../timeline/schema";
import { msToFrames } from "../../timing";
import { fitHeading } from "../parts/heading";
import type { SceneProps } from "../scene-definition";
import { fitTexts } from "../text/fit-text";
import { textWindows } from "../text/text-windows";
import { positionOf } from "./route";

/** The continent shows at least this long before the zoom, which ends by `most` if the place has not been named yet. */
const wideMs = { least: 500, most: 2500 };
/** Short, as each frame redraws all land. */
const zoomMs = 400;
const legMs = 800;
/** Cities further apart fill a continent by themselves (about 3,000 km). */
const zoomedSpanInRadians = 0.48;

/** A part of a route: the indices of the cities at its ends, and when its line is drawn. */
export type PlannedLeg = { from: number; to: number; window: ChangeWindow };

/** Times and texts of a map scene. Positions need the atlas, which only the picture uses. */
export function planMap({ overlay, scene, timeline }: SceneProps<"map">) {
  const layout = getSceneLayout({ scene, timeline, needsBacking: false });
  const { box, frameLayout, theme, unit, language, fps } = layout;
  const { countries, cities = [] } = overlay;
  const heading = fitHeading(layout, overlay.title);
  const headingRoomPx = heading ? heading.heightPx + 3 * unit : 0;
  const places = [...countries, ...cities];
  const labels = fitTexts(
    places.map(({ label }) => [{ text: label, isEmphasized: false }]),
    {
      face: theme.faces.headline,
      language,
      widthPx: 0.4 * box.width,
      heightPx: 0.12 * box.height,
      maxFontSizePx: labelSizePx(overlay, frameLayout.type),
      minFontSizePx: frameLayout.type.label,
      lineHeight: 1.15,
      maxLines: 2,
    },
  );
  const mapBox = { ...box, y: box.y + headingRoomPx, height: box.height - headingRoomPx };

  const zoom = zoomsIn(overlay) ? planZoom() : undefined;
  const firstFrame = zoom ? windowEndFrame(zoom) : layout.startFrame + theme.motion.entranceInFrames;
  const legFrames = msToFrames(legMs, fps);
  const spoken = partStartFrames(layout, scene, places.length, firstFrame);
  const isSpoken = scene.beatStartMs.length > 0;
  const startFrames = places.map((_, index) => {
    // Without beats, each stop waits for the line that leads to it.
    const stop = isSpoken ? 0 : legsBefore(overlay, index - countries.length) * legFrames;

    return Math.max(zoom ? firstFrame : 0, (spoken[index] ?? firstFrame) + stop);
  });
  const legs = listLegs(overlay).map(({ from, to }): PlannedLeg => {
    const [start = 0, end = 0] = [startFrames[countries.length + from], startFrames[countries.length + to]];

    return { from, to, window: { startFrame: Math.max(start, end), durationInFrames: legFrames } };
  });
  const windows: ChangeWindow[] = [
    ...(heading ? textWindows(layout.startFrame, heading, theme) : []),
    ...(zoom ? [zoom] : []),
    ...startFrames.map((startFrame) => entranceWindow(startFrame, theme)),
    ...labels.flatMap((label, index) => textWindows(startFrames[index] ?? 0, label, theme)),
    ...legs.map(({ window }) => window),
  ];

  return {
    ...{ layout, heading, labels, mapBox, zoom, startFrames, legs, windows },
    // A lone place is pointed out in the continent around it.
    isWide: layout.pointed !== undefined && places.length === 1,
    quiet: startFrames.map((startFrame, index) => isQuietPart(layout, index, startFrame)),
  };

  /** Times the zoom to end when the first place is named, within `wideMs`. */
  function planZoom(): ChangeWindow {
    const durationInFrames = msToFrames(zoomMs, fps);
    const firstBeatMs = Math.min(...scene.beatStartMs, wideMs.most);
    const startFrame = Math.max(
      layout.startFrame + msToFrames(wideMs.least, fps),
      Math.min(msToFrames(firstBeatMs - zoomMs, fps), msToFrames(wideMs.most, fps)),
    );

    return { startFrame, durationInFrames };
  }
}

/** A lone city is the picture's subject; the labels of many places must not cover the map. */
function labelSizePx({ countries, cities = [] }: OverlayOf<"map">, type: FrameLayout["type"]): number {
  if (countries.length + cities.length > 6) return type.small;

  return countries.length > 0 || cities.length > 2 ? type.body : type.subtitle;
}

/** Whether the map begins with the continent around its places: at most one country, and cities near each other. */
function zoomsIn({ countries, cities = [] }: OverlayOf<"map">): boolean {
  const [first, ...others] = cities.map(positionOf);
  if (countries.length > 1) return false;

  return others.every((city) => !first || geoDistance(first, city) < zoomedSpanInRadians);
}

function listLegs({ routes = [] }: OverlayOf<"map">): { from: number; to: number }[] {
  return routes.flatMap(({ stops }) => stops.slice(1).map((to, index) => ({ from: stops[index] ?? to, to })));
}

/** Number of legs before a city on the first route that includes it. */
function legsBefore({ routes = [] }: OverlayOf<"map">, city: number): number {
  return Math.max(0, routes.find(({ stops }) => stops.includes(city))?.stops.indexOf(city) ?? 0);
}
