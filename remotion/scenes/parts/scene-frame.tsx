import type { CSSProperties, ReactNode } from "react";
import { AbsoluteFill } from "remotion";
import { useOnlyPart } from "../../motion/only-part";
import { backingPaddingInUnits, type SceneLayout } from "../../layout/scene-layout";

import type { ScenePart } from "../scene-definition";

type Props = {
  layout: SceneLayout;
  /** Vertical alignment of the content in the box; the layout's own if absent. */
  align?: "start" | "center" | "end";
  /** Charts, lists and the like use the whole box. */
  fillsBox?: boolean;
  children: ReactNode;
};

/** Share of the box's spare height above its content. */
export const sharesAbove = { start: 0, center: 0.5, end: 1 };

/** Whole picture in the theme's ink and the language's direction; children are laid out in the scene's box. */
export function SceneFrame({ layout, align, fillsBox = false, children }: Props) {
  const { box, theme, dir, language, isOverPicture, unit } = layout;
  const standing = align ?? layout.textStands;
  const place: CSSProperties = {
    position: "absolute",
    left: box.x,
    top: box.y,
    width: box.width,
    height: box.height,
    display: "flex",
    flexDirection: "column",
    justifyContent: standing === "center" ? "center" : `flex-${standing}`,
    alignItems: "flex-start",
  };
  const isOnly = useOnlyPart();
  const hasCard = isOverPicture && theme.textBacking !== "scrim";

  return (
    <AbsoluteFill
      dir={dir}
      lang={language}
      style={{ color: theme.colors.ink, visibility: isOnly && !isOnly({}) ? "hidden" : undefined }}
    >
      {isOverPicture && !hasCard && (
        <AbsoluteFill style={{ backgroundColor: theme.colors.backing, opacity: 0.78 }} />
      )}
      <div style={place}>
        <div
          style={{
            position: "relative",
            display: "flex",
            flexDirection: "column",
            alignItems: "flex-start",
            ...(fillsBox && { width: box.width, height: box.height }),
            ...(hasCard && cardStyle(layout, backingPaddingInUnits * unit)),
          }}
        >
          {children}
        </div>
      </div>
    </AbsoluteFill>
  );
}

/** The backing that the frame draws behind its children, as a part. */
export function backingParts({ isOverPicture }: SceneLayout): ScenePart[] {
  return isOverPicture ? [{}] : [];
}

/** Top of content of the given height in the layout's own alignment, in pixels from the picture's top. */
export function contentTopPx({ box, textStands }: SceneLayout, heightPx: number): number {
  return box.y + sharesAbove[textStands] * (box.height - heightPx);
}

function cardStyle({ theme, unit }: SceneLayout, padding: number): CSSProperties {
  return {
    boxSizing: "content-box",
    padding,
    // The box was shrunk by this padding, so the card fills the place of the original box.
    margin: -padding,
    backgroundColor: theme.colors.backing,
    borderRadius: theme.chart.barRadius * unit,
  };
}
