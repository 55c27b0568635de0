import { useMemo } from "react";
import { AbsoluteFill, useCurrentFrame } from "remotion";
import { getSceneLayout, partStartFrames, type SceneLayout } from "../layout/scene-layout";
import { type ChangeWindow, windowFrames } from "../motion/change-window";
import { entranceProgress, entranceWindow } from "../motion/entrance";
import { drawMap, type DrawnPlace } from "./map/draw-map";
import { Land } from "./map/land";
import { fitHeading } from "./parts/heading";
import { SceneFrame } from "./parts/scene-frame";
import { TextBlock } from "./parts/text-block";
import { readingDurationInFrames } from "./minimum-duration";
import type { SceneProps } from "./scene-definition";
import { type FittedText, fitTexts } from "./text/fit-text";
import { textWindows } from "./text/text-windows";

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
    timeline,
  });
}

/** Frames at which the map's picture changes. */
export function mapChangeFrames(props: Props): number[] {
  return windowFrames(planMap(props).windows);
}

type MapPlaceProps = { layout: SceneLayout; place: DrawnPlace; label?: FittedText; startFrame: number };

/** A country in the accent with its name on it or beside it. Before its time it looks like the land around it. */
function MapPlace({ layout, place, label, startFrame }: MapPlaceProps) {
  const { frameLayout, theme, unit, dir } = layout;
  const { colors, chart } = theme;
  const progress = entranceProgress(useCurrentFrame(), startFrame, theme);
  const { labelBox } = place;
  const isOnAccent = labelBox.isOnLand && !chart.isOutlined;

  return (
    <AbsoluteFill dir={dir}>
      <svg width={frameLayout.width} height={frameLayout.height} style={{ position: "absolute", inset: 0 }}>
        <path
          d={place.path}
          fill={colors.line}
          fillOpacity={chart.isOutlined ? 0.7 : 0.55}
          stroke={colors.backing}
          strokeWidth={0.14 * unit}
        />
        <path
          d={place.path}
          fill={colors.accent}
          fillOpacity={chart.isOutlined ? 0.22 * progress : progress}
          stroke={chart.isOutlined ? colors.accent : colors.backing}
          strokeOpacity={progress}
          strokeWidth={chart.isOutlined ? chart.lineWidth * unit : 0.14 * unit}
        />
      </svg>
      {label && (
        <TextBlock
          layout={layout}
          text={label}
          startFrame={startFrame}
          color={isOnAccent ? colors.onAccent : colors.ink}
          style={{
            position: "absolute",
            left: labelBox.x,
            top: labelBox.y,
            width: labelBox.width,
            textAlign: labelBox.isOnLand ? "center" : "start",
            // Borders and coasts under the letters stay out of them.
            ...(!isOnAccent && {
              WebkitTextStroke: `${0.7 * unit}px ${colors.backing}`,
              paintOrder: "stroke fill",
            }),
          }}
        />
      )}
    </AbsoluteFill>
  );
}

/** Times and texts of a map scene; where things lie is `drawMap`'s, which only the picture needs. */
function planMap({ overlay, scene, timeline }: SceneProps<"map">) {
  const layout = getSceneLayout({ scene, timeline, needsBacking: false });
  const { box, frameLayout, theme, unit, language } = layout;
  const heading = fitHeading(layout, overlay.title);
  const headingRoomPx = heading ? heading.heightPx + 3 * unit : 0;
  const labels = fitTexts(
    overlay.countries.map(({ label }) => [{ text: label, isEmphasized: false }]),
    {
      face: theme.faces.headline,
      language,
      widthPx: 0.4 * box.width,
      heightPx: 0.12 * box.height,
      maxFontSizePx: overlay.countries.length > 6 ? frameLayout.type.small : frameLayout.type.body,
      minFontSizePx: frameLayout.type.label,
      lineHeight: 1.15,
      maxLines: 2,
    },
  );
  const mapBox = { ...box, y: box.y + headingRoomPx, height: box.height - headingRoomPx };
  const fromFrame = layout.startFrame + theme.motion.entranceInFrames;
  const startFrames = partStartFrames(layout, scene, overlay.countries.length, fromFrame);
  const windows: ChangeWindow[] = [
    ...(heading ? textWindows(layout.startFrame, heading, theme) : []),
    ...startFrames.map((startFrame) => entranceWindow(startFrame, theme)),
    ...labels.flatMap((label, index) => textWindows(startFrames[index] ?? 0, label, theme)),
  ];

  return { layout, heading, labels, mapBox, startFrames, windows };
}
