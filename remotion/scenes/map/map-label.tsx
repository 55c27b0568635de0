import { AbsoluteFill } from "remotion";
import { quietPartOpacity, type SceneLayout } from "../../layout/scene-layout";
import { TextBlock } from "../parts/text-block";
import type { FittedText } from "../text/fit-text";
import type { PlacedLabel } from "./place-labels";

type Props = {
  layout: SceneLayout;
  text: FittedText;
  place: PlacedLabel;
  startFrame: number;
  /** Whether another place is pointed out. */
  isQuiet: boolean;
};

/** The name of a place, on its land or beside it. */
export function MapLabel({ layout, text, place, startFrame, isQuiet }: Props) {
  const { theme, unit, dir } = layout;
  const { colors, chart } = theme;
  const isOnAccent = place.isOnLand && !chart.isOutlined;

  return (
    <AbsoluteFill dir={dir}>
      <TextBlock
        layout={layout}
        text={text}
        startFrame={startFrame}
        color={isOnAccent ? colors.onAccent : colors.ink}
        style={{
          position: "absolute",
          left: place.x,
          top: place.y,
          width: place.width,
          opacity: isQuiet ? quietPartOpacity : undefined,
          textAlign: place.isOnLand ? "center" : "start",
          // The outline keeps borders and coasts out of the letters.
          ...(!isOnAccent && {
            WebkitTextStroke: `${0.7 * unit}px ${colors.backing}`,
            paintOrder: "stroke fill",
          }),
        }}
      />
    </AbsoluteFill>
  );
}
