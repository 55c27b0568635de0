import { type BackdropLayer, type BackdropPaint, movingLayer } from "../backdrop-layer";
import { PictureSvg } from "./picture-svg";

/** The width of a band, as a share of the longer side. */
const bandShare = 0.062;
const bands = [0, 1, 2, 3, 4];

/** Wide bands around two corners. Odd and even bands move separately, so that gaps between them open and close. */
export function drawArcs({ design, width, height, unit }: BackdropPaint): BackdropLayer[] {
  const picture = { width, height };
  const long = Math.max(width, height);
  const [warm, cool] = design.lights;
  const band = bandShare * long;
  const arcs = (isOdd: boolean) => (
    <PictureSvg {...picture}>
      <g fill="none" stroke={isOdd ? cool : warm} strokeWidth={1.02 * band}>
        {bands
          .filter((index) => (index % 2 === 1) === isOdd)
          .map((index) => (
            <circle key={index} cx={0.99 * width} cy={1.02 * height} r={(3.4 + index) * band} />
          ))}
        {bands
          .filter((index) => index < 3 && (index % 2 === 1) === isOdd)
          .map((index) => (
            <circle key={index} cx={0.02 * width} cy={-0.04 * height} r={(1.2 + index) * band} />
          ))}
      </g>
    </PictureSvg>
  );

  return [
    movingLayer({
      ...{ name: "odd", picture, phase: 0.5, radius: { x: 1 * unit, y: 1 * unit } },
      content: arcs(true),
    }),
    movingLayer({
      ...{ name: "even", picture, radius: { x: 1.2 * unit, y: 1.2 * unit } },
      content: arcs(false),
    }),
  ];
}
