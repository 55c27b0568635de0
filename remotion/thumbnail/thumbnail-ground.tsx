import { AbsoluteFill } from "remotion";
import { Background } from "../backgrounds/background";
import { getFrameLayout } from "../layout/frame-layout";
import type { Theme } from "../themes/theme";
import type { ThumbnailProps } from "../timeline/schemas/thumbnail-schema";
import type { ThumbnailPlace } from "./place-thumbnail";
import { tint } from "./thumbnail-drawing";

type ThumbnailGroundProps = ThumbnailProps & { theme: Theme; place: ThumbnailPlace };

/** Everything behind a thumbnail's drawings and words. */
export function ThumbnailGround(props: ThumbnailGroundProps) {
  const { layout, background, width, height, dir, mediaBaseUrl, theme, place } = props;
  const { unit } = getFrameLayout(props);
  const { colors } = theme;
  const backdrop = (
    <Background background={background} durationInFrames={1} timeline={props} mediaBaseUrl={mediaBaseUrl} />
  );

  switch (layout) {
    case "picture": {
      // Moves the middle of the picture to the middle of the area that the card leaves free.
      const share =
        ((place.isRow ? (place.panel?.width ?? 0) / width : (place.panel?.height ?? 0) / height) / 2) * 100;
      const edge = `${1.2 * unit}px solid ${colors.accent}`;

      return (
        <>
          <AbsoluteFill
            style={{ translate: place.isRow ? `${dir === "ltr" ? share : -share}%` : `0 ${share}%` }}
          >
            {backdrop}
          </AbsoluteFill>
          <Panel
            place={place}
            ground={colors.backing}
            edge={place.isRow ? { borderInlineEnd: edge } : { borderBottom: edge }}
          />
        </>
      );
    }

    case "versus": {
      const middle = place.isRow
        ? "50%"
        : `${100 * (((place.panel?.y ?? 0) + (place.panel?.height ?? 0) / 2) / height)}%`;
      const other = tint(colors.secondAccent, 42, colors.background[1]);
      const towards = place.isRow ? (dir === "ltr" ? "97deg" : "-97deg") : "180deg";

      return (
        <>
          {backdrop}
          <AbsoluteFill
            style={{ background: `linear-gradient(${towards}, transparent ${middle}, ${other} ${middle})` }}
          />
          <Panel place={place} ground={colors.accent} />
        </>
      );
    }

    case "behind":
      return (
        <>
          {backdrop}
          <AbsoluteFill
            style={{
              background: `radial-gradient(circle at 50% 45%, ${tint(colors.secondAccent, 46, colors.background[0])} 0 ${0.42 * Math.max(width, height)}px, transparent 0)`,
            }}
          />
        </>
      );

    case "beside":
    case "bleeding":
    case "number":
    case "words":
      return (
        <>
          {backdrop}
          <Panel place={place} ground={colors.accent} />
        </>
      );
  }
}

type PanelProps = {
  place: ThumbnailPlace;
  ground: string;
  edge?: { borderInlineEnd: string } | { borderBottom: string };
};

/** The flat area of a layout that has one. */
function Panel({ place: { panel }, ground, edge }: PanelProps) {
  if (!panel) return null;
  const { x, y, width, height } = panel;

  return (
    <div
      style={{
        position: "absolute",
        left: x,
        top: y,
        width,
        height,
        boxSizing: "border-box",
        background: ground,
        ...edge,
      }}
    />
  );
}
