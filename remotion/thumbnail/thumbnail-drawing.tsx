import { Img } from "remotion";
import type { Box } from "../layout/frame-layout";
import type { Theme } from "../themes/theme";
import type { ThumbnailProps } from "../timeline/schemas/thumbnail-schema";

type ThumbnailDrawingProps = {
  illustration: ThumbnailProps["illustrations"][number];
  mediaBaseUrl: string;
  theme: Theme;
  /** A square. */
  box: Box;
  /** Whether it stands on a disc of its own; otherwise it stands on the picture's ground. */
  hasGround: boolean;
};

/** One drawing of a thumbnail, on the theme's disc if `hasGround`. Large enough to be recognised at 168x94. */
export function ThumbnailDrawing({
  illustration,
  mediaBaseUrl,
  theme,
  box,
  hasGround,
}: ThumbnailDrawingProps) {
  const { width: size } = box;
  const drawingSize = hasGround ? 0.86 * size : size;
  const inset = (size - drawingSize) / 2;
  const isTilted = theme.illustrationSetting === "bleeding";

  return (
    <div style={{ position: "absolute", left: box.x, top: box.y, width: size, height: size }}>
      {hasGround && <Disc theme={theme} size={size} />}
      <Img
        src={`${mediaBaseUrl}/${illustration.assetKey}`}
        alt=""
        style={{
          position: "absolute",
          ...{ left: inset, top: inset, width: drawingSize, height: drawingSize },
          transform: isTilted ? "rotate(-6deg)" : undefined,
        }}
      />
    </div>
  );
}

/** A flat disc, a lit one in a ring, or a saturated one, depending on how the theme sets its illustrations. */
function Disc({ theme: { colors, illustrationSetting }, size }: { theme: Theme; size: number }) {
  const common = { position: "absolute", inset: 0, borderRadius: "50%" } as const;

  switch (illustrationSetting) {
    case "still-life":
      return <div style={{ ...common, background: tint(colors.accent, 20, colors.background[1]) }} />;

    case "framed":
      return (
        <div
          style={{
            ...common,
            background: `radial-gradient(closest-side, ${tint(colors.secondAccent, 34, colors.backing)}, ${tint(colors.secondAccent, 8, colors.backing)})`,
            border: `${0.012 * size}px solid ${colors.accent}`,
          }}
        />
      );

    case "bleeding":
      return <div style={{ ...common, background: colors.secondAccent }} />;
  }
}

/** A CSS colour: `percent` per cent of `color` over `ground`. */
export function tint(color: string, percent: number, ground: string): string {
  return `color-mix(in oklab, ${color} ${percent}%, ${ground})`;
}
