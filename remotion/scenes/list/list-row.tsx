import { Entering } from "../parts/entering";
import { Marker } from "../parts/marker";
import { TextBlock } from "../parts/text-block";
import type { SceneLayout } from "../../layout/scene-layout";
import type { FittedText } from "../text/fit-text";

type Props = {
  layout: SceneLayout;
  text: FittedText;
  number?: number;
  markerPx: number;
  isSpokenOf: boolean;
  startFrame: number;
};

/** A ruled row with its marker, in the accent while the item is being spoken of. */
export function ListRow({ layout, text, number, markerPx, isSpokenOf, startFrame }: Props) {
  const { theme, unit } = layout;

  return (
    <div style={{ position: "relative", display: "flex", alignItems: "center", minWidth: 0 }}>
      <Entering layout={layout} startFrame={startFrame} style={{ position: "absolute", inset: 0 }}>
        <div style={{ borderTop: `${0.2 * unit}px solid ${theme.colors.line}` }} />
      </Entering>
      <Entering layout={layout} startFrame={startFrame} style={{ width: markerPx, flexShrink: 0 }}>
        <Marker layout={layout} number={number} fontSizePx={text.fontSizePx} isActive={isSpokenOf} />
      </Entering>
      <TextBlock
        layout={layout}
        text={text}
        startFrame={startFrame}
        emphasisColor={theme.colors.ink}
        style={{ flexShrink: 0 }}
      />
    </div>
  );
}
