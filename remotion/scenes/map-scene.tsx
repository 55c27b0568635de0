import { useMemo } from "react";
import { AbsoluteFill } from "remotion";
import { windowFrames } from "../motion/change-window";
import { drawMap } from "./map/draw-map";
import { Land } from "./map/land";
import { MapPlace } from "./map/map-place";
import { planMap } from "./map/plan-map";
import { SceneFrame } from "./parts/scene-frame";
import { TextBlock } from "./parts/text-block";
import { readingDurationInFrames } from "./minimum-duration";
import type { SceneProps } from "./scene-definition";

type Props = SceneProps<"map">;

/** Countries in their surroundings: the rest of the world lies quiet over the whole picture, they light up when named. */
export function MapScene(props: Props) {
  const { overlay, scene, timeline } = props;
  const plan = useMemo(() => planMap({ overlay, scene, timeline }), [overlay, scene, timeline]);
  const { layout, heading, labels, mapBox, startFrames } = plan;
  const { frameLayout, theme, unit } = layout;
  const { landPath, places } = useMemo(
    () =>
      drawMap({
        countryCodes: overlay.countries.map(({ countryCode }) => countryCode),
        labels,
        mapBox,
        width: frameLayout.width,
        height: frameLayout.height,
        gapPx: 1.6 * unit,
      }),
    [overlay, labels, mapBox, frameLayout, unit],
  );

  return (
    <>
      {scene.background.kind !== "backdrop" && (
        <AbsoluteFill style={{ backgroundColor: theme.colors.backing, opacity: 0.9 }} />
      )}
      <Land
        path={landPath}
        width={frameLayout.width}
        height={frameLayout.height}
        fill={theme.colors.line}
        fillOpacity={theme.chart.isOutlined ? 0.7 : 0.55}
        stroke={theme.colors.backing}
        strokeWidth={0.14 * unit}
      />
      <SceneFrame layout={layout} fillsBox>
        {heading && <TextBlock layout={layout} text={heading} startFrame={layout.startFrame} />}
      </SceneFrame>
      <div
        style={{
          position: "absolute",
          left: mapBox.x,
          bottom: frameLayout.height - mapBox.y - mapBox.height,
        }}
      >
        {labels.map(
          (label, index) =>
            // A land too small for the atlas is named all the same.
            !places[index] && (
              <TextBlock key={index} layout={layout} text={label} startFrame={startFrames[index] ?? 0} />
            ),
        )}
      </div>
      {places.map(
        (place, index) =>
          place && (
            <MapPlace
              key={index}
              layout={layout}
              place={place}
              label={labels[index]}
              startFrame={startFrames[index] ?? layout.startFrame}
            />
          ),
      )}
    </>
  );
}

/** Frames the map needs for its last place to light up, and to be read. */
export function mapMinimumDurationInFrames(props: Props): number {
  const { overlay, timeline } = props;

  return readingDurationInFrames({
    windows: planMap(props).windows,
    texts: [overlay.title, ...overlay.countries.map(({ label }) => label)],
    fps: timeline.fps,
  });
}

/** Frames at which the map's picture changes. */
export function mapChangeFrames(props: Props): number[] {
  return windowFrames(planMap(props).windows);
}
