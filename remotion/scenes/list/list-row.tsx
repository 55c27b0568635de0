import type { SceneLayout } from "../../layout/scene-layout";
import { Entering } from "../../motion/entrance";
import { faceStyle } from "../../themes/theme";
import type { PartIllustration } from "../../timeline/schema";
import { PlainIllustration } from "../parts/plain-illustration";
import { TextBlock } from "../parts/text-block";
import type { FittedText } from "../text/fit-text";

type Props = {
  layout: SceneLayout;
  mediaBaseUrl: string;
  text: FittedText;
  /** As displayed. */
  number?: string;
  markerPx: number;
  /** The item's drawing; undefined in a list without drawings, null if other items have one but not this. */
  drawing: PartIllustration | null | undefined;
  drawingPx: number;
  leadPx: number;
  isSpokenOf: boolean;
  startFrame: number;
};

/** A ruled row with its marker, in the accent while the item is being spoken of, and its drawing. */
export function ListRow(props: Props) {
  const { layout, mediaBaseUrl, text, number, drawing, drawingPx, isSpokenOf, startFrame } = props;
  const { theme, unit } = layout;
  const marker = <Marker {...{ layout, number }} fontSizePx={text.fontSizePx} isActive={isSpokenOf} />;

  return (
    <div style={{ position: "relative", display: "flex", alignItems: "center", minWidth: 0 }}>
      <Entering layout={layout} startFrame={startFrame} style={{ position: "absolute", inset: 0 }}>
        <div style={{ borderTop: `${0.2 * unit}px solid ${theme.colors.line}` }} />
      </Entering>
      {props.markerPx > 0 && (
        <Entering layout={layout} startFrame={startFrame} style={{ width: props.markerPx, flexShrink: 0 }}>
          {marker}
        </Entering>
      )}
      {drawing !== undefined && (
        <Entering layout={layout} startFrame={startFrame} style={{ width: props.leadPx, flexShrink: 0 }}>
          {drawing ? (
            <PlainIllustration illustration={drawing} mediaBaseUrl={mediaBaseUrl} sizePx={drawingPx} />
          ) : (
            <div style={{ width: drawingPx, display: "flex", justifyContent: "center" }}>{marker}</div>
          )}
        </Entering>
      )}
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

type MarkerProps = { layout: SceneLayout; number?: string; fontSizePx: number; isActive: boolean };

/** The number or small mark before an item. The accent shows which item is being spoken of. */
function Marker({ layout, number, fontSizePx, isActive }: MarkerProps) {
  const { colors, faces, chart } = layout.theme;
  const color = isActive ? colors.accent : colors.mutedInk;

  if (number !== undefined) {
    return (
      <div style={{ ...faceStyle(faces.headline), fontSize: fontSizePx, lineHeight: 1, color }}>{number}</div>
    );
  }

  return (
    <div
      style={{
        boxSizing: "border-box",
        width: 0.3 * fontSizePx,
        height: 0.3 * fontSizePx,
        border: `${0.3 * layout.unit}px solid ${color}`,
        borderRadius: chart.barRadius * layout.unit,
        backgroundColor: chart.isOutlined && !isActive ? "transparent" : color,
      }}
    />
  );
}
