import { useMemo } from "react";
import { AbsoluteFill, useCurrentFrame } from "remotion";
import { quietPartOpacity } from "../../layout/scene-layout";
import { windowFrames } from "../../motion/change-window";
import { drawProgress } from "../../motion/draw";
import { listCountries } from "./atlas";
import { drawMap } from "./draw-map";
import { frameMap } from "./frame-map";
import { labelPlaces } from "./label-places";
import { Land } from "./land";
import { MapCountry } from "./map-country";
import { MapLabel } from "./map-label";
import { MapMarks, pinRadiusInUnits } from "./map-marks";
import { planMap } from "./plan-map";
import { greatCircle, positionOf, type Position } from "./route";
import { readingDurationInFrames } from "../minimum-duration";
import { SceneFrame } from "../parts/scene-frame";
import { TextBlock } from "../parts/text-block";
import type { SceneDefinition, SceneProps } from "../scene-definition";

type Props = SceneProps<"map">;

/**
 * Places in their surroundings: the muted rest of the world fills the picture, while countries light up, pins appear on cities and
 * routes are drawn as they are named. A map of one place begins with the continent around it.
 */
function MapScene(props: Props) {
  const { overlay, scene, timeline } = props;
  const plan = useMemo(() => planMap({ overlay, scene, timeline }), [overlay, scene, timeline]);
  const { layout, heading, labels, mapBox, startFrames, legs, isWide, quiet } = plan;
  const { frameLayout, theme, unit } = layout;
  const { width, height } = frameLayout;
  const frame = useCurrentFrame();
  const nearest = isWide ? 0 : 1;
  const zoom = plan.zoom && !isWide ? drawProgress(frame, plan.zoom) : nearest;

  const map = useMemo(() => {
    const countries = overlay.countries.map(({ countryCode }) =>
      listCountries().find(({ id }) => id === countryCode),
    );
    const known = countries.filter((country) => country !== undefined);
    const cities = (overlay.cities ?? []).map(positionOf);
    const places = legs.flatMap(({ from, to }) => ends(cities, from, to));
    const positions = [...cities, ...places.flatMap(({ from, to }) => greatCircle(from, to))];
    // Without a place that the atlas knows, the map shows the world.
    const framed = known.length + cities.length > 0 ? known : listCountries();
    const view = frameMap({ countries: framed, positions }, mapBox);
    const labelBoxes = labelPlaces({
      ...{ countries, cities, legs: places, labels },
      ...{ projection: view.projectionAt(nearest), box: mapBox, gapPx: 1.6 * unit },
      pinRadiusPx: pinRadiusInUnits * unit,
    });

    return { countries, cities, view, labelBoxes };
  }, [overlay, labels, legs, mapBox, unit, nearest]);
  const projection = useMemo(() => map.view.projectionAt(zoom), [map, zoom]);
  const { landPath, countryPaths } = useMemo(
    () =>
      drawMap({
        ...{ countries: map.countries, isWorld: map.view.isWorld },
        ...{ projection: map.view.projectionAt(zoom), width, height },
      }),
    [map, zoom, width, height],
  );

  return (
    <>
      {scene.background.kind !== "backdrop" && (
        <AbsoluteFill style={{ backgroundColor: theme.colors.backing, opacity: 0.9 }} />
      )}
      <Land
        path={landPath}
        width={width}
        height={height}
        fill={theme.colors.line}
        fillOpacity={theme.chart.isOutlined ? 0.7 : 0.55}
        stroke={theme.colors.backing}
        strokeWidth={0.14 * unit}
      />
      {countryPaths.map(
        (path, index) =>
          path !== undefined && (
            <MapCountry
              key={index}
              layout={layout}
              path={path}
              startFrame={startFrames[index] ?? 0}
              isQuiet={quiet[index] === true}
            />
          ),
      )}
      <MapMarks
        layout={layout}
        projection={projection}
        cities={map.cities}
        startFrames={startFrames.slice(overlay.countries.length)}
        quiet={quiet.slice(overlay.countries.length)}
        legs={legs}
        // One accent per frame: on a map with countries, they get it.
        color={overlay.countries.length > 0 ? theme.colors.ink : theme.colors.accent}
      />
      <SceneFrame layout={layout} fillsBox>
        {heading && <TextBlock layout={layout} text={heading} startFrame={layout.startFrame} />}
      </SceneFrame>
      <div style={{ position: "absolute", left: mapBox.x, bottom: height - mapBox.y - mapBox.height }}>
        {labels.map(
          (label, index) =>
            // A country too small for the atlas still gets its name.
            !map.labelBoxes[index] && (
              <TextBlock
                key={index}
                layout={layout}
                text={label}
                startFrame={startFrames[index] ?? 0}
                style={{ opacity: quiet[index] === true ? quietPartOpacity : undefined }}
              />
            ),
        )}
      </div>
      {labels.map((label, index) => {
        const place = map.labelBoxes[index];

        return (
          place && (
            <MapLabel
              key={index}
              layout={layout}
              text={label}
              place={place}
              startFrame={startFrames[index] ?? layout.startFrame}
              isQuiet={quiet[index] === true}
            />
          )
        );
      })}
    </>
  );
}

/** Both ends of a leg; empty if the overlay lacks either city. */
function ends(cities: readonly Position[], from: number, to: number): { from: Position; to: Position }[] {
  const [start, end] = [cities[from], cities[to]];

  return start && end ? [{ from: start, to: end }] : [];
}

/** Frames the map needs for its last place to appear, and to be read. */
function minimumDurationInFrames(props: Props): number {
  const { overlay, timeline } = props;

  return readingDurationInFrames({
    windows: planMap(props).windows,
    texts: [overlay.title, ...[...overlay.countries, ...(overlay.cities ?? [])].map(({ label }) => label)],
    timeline,
  });
}

/** Frames at which the map's picture changes. */
function changeFrames(props: Props): number[] {
  return windowFrames(planMap(props).windows);
}

/** The map scene: its component, minimum duration and change frames. */
export const mapScene: SceneDefinition<"map"> = {
  Component: MapScene,
  minimumDurationInFrames,
  changeFrames,
};
