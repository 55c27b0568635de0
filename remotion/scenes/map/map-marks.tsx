import type { GeoProjection } from "d3-geo";
import { useCurrentFrame } from "remotion";
import { quietPartOpacity, type SceneLayout } from "../../layout/scene-layout";
import { drawProgress } from "../../motion/draw";
import { entranceProgress } from "../../motion/entrance";
import type { PlannedLeg } from "./plan-map";
import { drawLeg, type DrawnLeg, type Position } from "./route";

/** A pin's radius in layout units; its halo is `haloScale` times as big. */
export const pinRadiusInUnits = 0.95;
const haloScale = 2.3;
const lineWidthInUnits = 0.55;
const arrowInUnits = 3;

type Props = {
  layout: SceneLayout;
  projection: GeoProjection;
  cities: readonly Position[];
  /** One per city. */
  startFrames: readonly number[];
  /** For each city, whether another place is pointed out. */
  quiet: readonly boolean[];
  legs: readonly PlannedLeg[];
  color: string;
};

/** The pins of cities, and the lines of routes, each with an arrow at its head. */
export function MapMarks({ layout, projection, cities, startFrames, quiet, legs, color }: Props) {
  const { frameLayout, theme, unit } = layout;
  const frame = useCurrentFrame();
  const drawn = legs.map(({ from, to, window }) => {
    const [start, end] = [cities[from], cities[to]];

    return start && end && drawLeg({ from: start, to: end }, drawProgress(frame, window), projection);
  });

  return (
    <svg width={frameLayout.width} height={frameLayout.height} style={{ position: "absolute", inset: 0 }}>
      {drawn.map((leg, index) => leg && <RouteLine key={index} leg={leg} color={color} layout={layout} />)}
      {cities.map((city, index) => {
        const progress = entranceProgress(frame, startFrames[index] ?? 0, theme);
        const [x, y] = projection(city) ?? [];
        if (progress <= 0 || x === undefined || y === undefined) return null;
        const radius = pinRadiusInUnits * unit * progress;

        return (
          <g key={index} opacity={quiet[index] === true ? quietPartOpacity : undefined}>
            <circle cx={x} cy={y} r={haloScale * radius} fill={color} fillOpacity={0.22} />
            <circle
              cx={x}
              cy={y}
              r={radius}
              fill={color}
              stroke={theme.colors.backing}
              strokeWidth={0.3 * unit}
            />
          </g>
        );
      })}
    </svg>
  );
}

type RouteLineProps = { leg: DrawnLeg; color: string; layout: SceneLayout };

function RouteLine({ leg: { path, head }, color, layout: { theme, unit } }: RouteLineProps) {
  const shared = { d: path, fill: "none", strokeLinecap: "round", strokeLinejoin: "round" } as const;
  const size = arrowInUnits * unit;
  const degrees = (head.angle * 180) / Math.PI;

  return (
    <>
      {/* Keeps coasts and borders off the line. */}
      <path {...shared} stroke={theme.colors.backing} strokeWidth={2.2 * lineWidthInUnits * unit} />
      <path {...shared} stroke={color} strokeWidth={lineWidthInUnits * unit} />
      <path
        // Its tip touches the halo of the pin.
        transform={`translate(${head.x} ${head.y}) rotate(${degrees}) translate(${-haloScale * pinRadiusInUnits * unit} 0)`}
        d={`M0 0L${-size} ${-0.5 * size}L${-0.72 * size} 0L${-size} ${0.5 * size}Z`}
        fill={color}
        stroke={theme.colors.backing}
        strokeWidth={0.25 * unit}
        strokeLinejoin="round"
      />
    </>
  );
}
