import type { CSSProperties } from "react";
import { Img } from "remotion";
import type { Box } from "../../layout/frame-layout";
import type { Theme } from "../../themes/theme";
import type { Illustration } from "../../timeline/schema";

type Props = {
  illustration: Pick<Illustration, "assetKey">;
  mediaBaseUrl: string;
  theme: Theme;
  /** A square, in pixels of its positioned ancestor. */
  box: Box;
};

/** An illustration in its theme's setting. */
export function SetIllustration({ illustration, mediaBaseUrl, theme, box }: Props) {
  const { width: size } = box;

  return (
    <div style={{ position: "absolute", left: box.x, top: box.y, width: size, height: size }}>
      <Ground theme={theme} size={size} />
      <Img
        src={`${mediaBaseUrl}/${illustration.assetKey}`}
        alt=""
        style={{ position: "absolute", ...drawingStyle(theme, size) }}
      />
    </div>
  );
}

function drawingStyle({ illustrationSetting }: Theme, size: number): CSSProperties {
  const inset = illustrationSetting === "framed" ? 0.1 * size : 0;

  return {
    ...{ left: inset, top: inset, width: size - 2 * inset, height: size - 2 * inset },
    transform: illustrationSetting === "bleeding" ? "rotate(-6deg)" : undefined,
  };
}

type GroundProps = { theme: Theme; size: number };

/** The shadow, frame or disc of the drawing. */
function Ground({ theme, size }: GroundProps) {
  const { colors, illustrationSetting } = theme;

  switch (illustrationSetting) {
    case "still-life":
      return (
        <div
          style={{
            position: "absolute",
            left: 0.06 * size,
            width: 0.88 * size,
            top: 0.88 * size,
            height: 0.13 * size,
            opacity: 0.26,
            background: `radial-gradient(closest-side, ${colors.ink}, transparent)`,
          }}
        />
      );

    case "framed":
      return (
        <>
          <div
            style={{
              position: "absolute",
              inset: 0,
              opacity: 0.16,
              background: `radial-gradient(closest-side, ${colors.secondAccent}, transparent)`,
            }}
          />
          {corners.map((corner) => (
            <div
              key={`${corner.left} ${corner.top}`}
              style={{
                position: "absolute",
                left: corner.left * 0.94 * size,
                top: corner.top * 0.94 * size,
                width: 0.06 * size,
                height: 0.06 * size,
                borderColor: colors.mutedInk,
                borderStyle: "solid",
                borderWidth: cornerWidths(corner, 0.005 * size),
              }}
            />
          ))}
        </>
      );

    case "bleeding":
      return (
        <div
          style={{
            position: "absolute",
            inset: -0.02 * size,
            borderRadius: "50%",
            opacity: 0.2,
            background: colors.secondAccent,
          }}
        />
      );
  }
}

const corners = [
  { left: 0, top: 0 },
  { left: 1, top: 0 },
  { left: 0, top: 1 },
  { left: 1, top: 1 },
];

function cornerWidths({ left, top }: { left: number; top: number }, widthPx: number): string {
  const sides = [1 - top, left, top, 1 - left];

  return sides.map((side) => `${side * widthPx}px`).join(" ");
}
