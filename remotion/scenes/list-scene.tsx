import { useCurrentFrame } from "remotion";
import type { SceneLayout } from "../layout/scene-layout";
import { windowFrames } from "../motion/change-window";
import { planList } from "./list/plan-list";
import { Entering } from "../motion/entrance";
import { faceStyle } from "../themes/theme";
import { SceneFrame } from "./parts/scene-frame";
import { TextBlock } from "./parts/text-block";
import { readingDurationInFrames } from "./minimum-duration";
import type { SceneProps } from "./scene-definition";
import type { FittedText } from "./text/fit-text";

type Props = SceneProps<"list">;

/** Points one below the other, each in its place as it is spoken of: rules and markers that wait for words look forgotten. */
export function ListScene(props: Props) {
  const plan = planList(props);
  const { layout, pages, heading, headingRoomPx, columnGapPx, columnWidthPx, pageRowsPx, items, times } =
    plan;
  const frame = useCurrentFrame();

  const pageIndex = Math.max(
    0,
    times.pageStartFrames.findLastIndex((startFrame) => frame >= startFrame),
  );
  const page = pages[pageIndex];
  const spokenItem = times.itemStartFrames.findLastIndex((startFrame) => frame >= startFrame);

  if (!page) return null;

  return (
    <SceneFrame layout={layout}>
      {heading && (
        <div style={{ height: headingRoomPx }}>
          <TextBlock layout={layout} text={heading} startFrame={layout.startFrame} />
        </div>
      )}
      <div
        style={{
          display: "grid",
          gridAutoFlow: "column",
          gridTemplateRows: pageRowsPx[pageIndex]?.map((rowPx) => `${rowPx}px`).join(" "),
          gridAutoColumns: columnWidthPx,
          columnGap: columnGapPx,
        }}
      >
        {items.slice(page.firstItem, page.firstItem + page.itemCount).map((item, row) => {
          const index = page.firstItem + row;

          return (
            <ListRow
              key={index}
              layout={layout}
              text={item}
              number={plan.numbers?.[index]}
              markerPx={plan.markerPx}
              isSpokenOf={index === spokenItem}
              startFrame={times.itemStartFrames[index] ?? 0}
            />
          );
        })}
      </div>
    </SceneFrame>
  );
}

/** Frames the list needs for its last item to come in, and to be read. */
export function listMinimumDurationInFrames(props: Props): number {
  const { overlay, timeline } = props;

  return readingDurationInFrames({
    windows: planList(props).windows,
    texts: [overlay.title, ...overlay.items],
    timeline,
  });
}

/** Frames at which the list's picture changes. */
export function listChangeFrames(props: Props): number[] {
  return windowFrames(planList(props).windows);
}

/** How high the heading and the highest page are together, in pixels. */
export function listContentHeightPx(props: Props): number {
  const { headingRoomPx, pageRowsPx } = planList(props);

  return headingRoomPx + Math.max(0, ...pageRowsPx.map(sum));
}

function sum(heights: number[]): number {
  return heights.reduce((total, height) => total + height, 0);
}

type ListRowProps = {
  layout: SceneLayout;
  text: FittedText;
  number?: number;
  markerPx: number;
  isSpokenOf: boolean;
  startFrame: number;
};

/** A ruled row with its marker, in the accent while the item is being spoken of. */
function ListRow({ layout, text, number, markerPx, isSpokenOf, startFrame }: ListRowProps) {
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

type MarkerProps = { layout: SceneLayout; number?: number; fontSizePx: number; isActive: boolean };

/** What stands before an item: its number, or a small mark. The accent says which one is being spoken of. */
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
