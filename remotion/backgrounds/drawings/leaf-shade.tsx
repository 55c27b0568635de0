import { random } from "remotion";
import { type BackdropLayer, type BackdropPaint, movingLayer } from "../backdrop-layer";
import { drawLight } from "./light";
import { PictureSvg } from "./picture-svg";

/** The shadows of branches on paper, far and near ones, that sway against each other; the near ones are softer. */
export function drawLeafShade(paint: BackdropPaint): BackdropLayer[] {
  const { design, width, height, unit } = paint;
  const [bright, shade] = design.lights;
  const picture = { width, height };
  const long = Math.max(width, height);

  return [
    drawLight(paint, {
      ...{ name: "light", color: bright, phase: 0.3 },
      ...{ at: { x: 0.3, y: 0.45 }, reach: { x: 0.7, y: 0.8 }, drift: { x: 0.04, y: 0.05 } },
    }),
    movingLayer({
      ...{ name: "far", picture, radius: { x: 1.8 * unit, y: 0.7 * unit } },
      content: (
        <PictureSvg {...picture} style={{ filter: `blur(${0.55 * unit}px)`, opacity: 0.62 }}>
          <g fill={shade} stroke={shade}>
            <Branch
              seed="far"
              from={{ x: 1.04 * width, y: 0.3 * height }}
              turnDeg={196}
              length={0.4 * long}
            />
            <Branch
              seed="back"
              from={{ x: 0.8 * width, y: -0.06 * height }}
              turnDeg={118}
              length={0.3 * long}
            />
          </g>
        </PictureSvg>
      ),
    }),
    movingLayer({
      ...{ name: "near", picture, phase: 0.35, radius: { x: 3.2 * unit, y: 1.2 * unit } },
      content: (
        <PictureSvg {...picture} style={{ filter: `blur(${1.5 * unit}px)` }}>
          <g fill={shade} stroke={shade}>
            <Branch
              seed="near"
              from={{ x: 1.1 * width, y: -0.12 * height }}
              turnDeg={150}
              length={0.62 * long}
            />
            <Branch
              seed="low"
              from={{ x: -0.08 * width, y: 1.08 * height }}
              turnDeg={-32}
              length={0.42 * long}
            />
          </g>
        </PictureSvg>
      ),
    }),
  ];
}

type BranchProps = {
  seed: string;
  from: { x: number; y: number };
  turnDeg: number;
  length: number;
};

const leavesOnBranch = 13;

/** A bent twig with leaves on both sides, largest in its middle. */
function Branch({ seed, from, turnDeg, length }: BranchProps) {
  const bend = 0.12 * length;
  const stem = `M 0 0 Q ${length / 2} ${-bend} ${length} 0`;
  const leaves = Array.from({ length: leavesOnBranch }, (_, index) => {
    const share = (index + 1) / leavesOnBranch;
    const isLast = index === leavesOnBranch - 1;
    const size =
      length * (0.17 + 0.16 * Math.sin(Math.PI * share)) * (0.8 + 0.4 * random(`${seed} ${index}`));
    const spread = (38 + 26 * random(`${seed} ${index} spread`)) * (index % 2 === 0 ? 1 : -1);

    return {
      x: length * share,
      y: -2 * bend * share * (1 - share),
      turnDeg: isLast ? 8 : spread,
      size,
    };
  });

  return (
    <g transform={`translate(${from.x} ${from.y}) rotate(${turnDeg})`}>
      <path d={stem} fill="none" strokeWidth={0.012 * length} strokeLinecap="round" />
      {leaves.map(({ x, y, turnDeg: leafTurnDeg, size }) => (
        <path
          key={x}
          stroke="none"
          transform={`translate(${x} ${y}) rotate(${leafTurnDeg})`}
          d={`M 0 0 C ${0.25 * size} ${-0.24 * size} ${0.7 * size} ${-0.2 * size} ${size} 0 C ${0.7 * size} ${0.2 * size} ${0.25 * size} ${0.24 * size} 0 0 Z`}
        />
      ))}
    </g>
  );
}
