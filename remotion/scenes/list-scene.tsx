import { useCurrentFrame } from "remotion";
import { windowFrames } from "../motion/change-window";
import { ListRow } from "./list/list-row";
import { planList } from "./list/plan-list";
import { SceneFrame } from "./parts/scene-frame";
import { TextBlock } from "./parts/text-block";
import { readingDurationInFrames } from "./minimum-duration";
import type { SceneProps } from "./scene-definition";

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
    fps: timeline.fps,
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
