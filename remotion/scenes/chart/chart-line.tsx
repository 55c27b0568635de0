import { useCurrentFrame } from "remotion";
import { drawProgress } from "../../motion/draw";
import type { SceneLayout } from "../../layout/scene-layout";
import type { PlannedLine, Point } from "./plan-lines";

type Props = {
  layout: SceneLayout;
  line: PlannedLine;
  /** Lower edge of the fill under the line, if any. */ baseY?: number;
};

/** A series drawn from its first point to its last, with a dot at the point reached so far. */
export function ChartLine({ layout, line, baseY }: Props) {
  const frame = useCurrentFrame();
  const begun = line.strokes.filter(({ window }) => frame >= window.startFrame);
  const stroke = begun.at(-1);
  const { unit, theme } = layout;
  if (!stroke) return null;

  const position = stroke.from + drawProgress(frame, stroke.window) * (stroke.to - stroke.from);
  const points = drawnPoints(line.points, position);
  const head = points.at(-1);
  // A dot stays wherever the line has paused.
  const stops = begun.slice(0, -1).flatMap(({ to }) => line.points[to] ?? []);
  if (!head) return null;

  const path = points.map(({ x, y }) => `${x},${y}`).join(" ");

  return (
    <>
      {baseY !== undefined && (
        <polygon
          points={`${points[0]?.x ?? 0},${baseY} ${path} ${head.x},${baseY}`}
          fill={line.color}
          opacity={0.14}
        />
      )}
      <polyline
        points={path}
        fill="none"
        stroke={line.color}
        strokeWidth={1.7 * theme.chart.lineWidth * unit}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      {[...stops, head].map(({ x, y }, index) => (
        <circle key={index} cx={x} cy={y} r={1.1 * unit} fill={line.color} />
      ))}
    </>
  );
}

/** The first part of a polyline, up to a position along its points: 1.5 is halfway between the second and the third. */
export function drawnPoints(points: readonly Point[], position: number): Point[] {
  const index = Math.min(Math.floor(position), points.length - 1);
  const from = points[index];
  const to = points[index + 1];
  const drawn = points.slice(0, index + 1);
  if (!from || !to) return drawn;

  const rest = position - index;

  return [...drawn, { x: from.x + rest * (to.x - from.x), y: from.y + rest * (to.y - from.y) }];
}
