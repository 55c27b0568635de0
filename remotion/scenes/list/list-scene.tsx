import { useCurrentFrame } from "remotion";
import { type ChangeWindow, windowFrames } from "../../motion/change-window";
import { sum } from "../../sum";
import { GalleryList } from "./gallery-list";
import { ListRow } from "./list-row";
import { planGallery } from "./plan-gallery";
import { planList } from "./plan-list";
import { SceneFrame } from "../parts/scene-frame";
import { TextBlock } from "../parts/text-block";
import { readingDurationInFrames } from "../minimum-duration";
import type { SceneComponentProps, SceneProps } from "../scene-definition";

type Props = SceneProps<"list">;

/**
 * A list whose items appear whole as they are spoken of: rules and markers that wait for words look forgotten. Items stand side by side
 * if all have a drawing and the width allows it, else one below the other.
 */
export function ListScene({ mediaBaseUrl, ...props }: SceneComponentProps<"list">) {
  const gallery = planGallery(props);

  return gallery ? (
    <GalleryList {...{ gallery, mediaBaseUrl }} />
  ) : (
    <RowList {...{ ...props, mediaBaseUrl }} />
  );
}

function RowList({ mediaBaseUrl, ...props }: SceneComponentProps<"list">) {
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
              mediaBaseUrl={mediaBaseUrl}
              text={item}
              number={plan.numbers?.[index]}
              markerPx={plan.markerPx}
              drawing={plan.drawings[index]}
              drawingPx={plan.drawingPx}
              leadPx={plan.leadPx}
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
    windows: planWindows(props),
    texts: [overlay.title, ...overlay.items],
    timeline,
  });
}

/** Frames at which the list's picture changes. */
export function listChangeFrames(props: Props): number[] {
  return windowFrames(planWindows(props));
}

function planWindows(props: Props): ChangeWindow[] {
  return (planGallery(props) ?? planList(props)).windows;
}

/** Combined height of the heading and the gallery or the tallest page, in pixels. */
export function listContentHeightPx(props: Props): number {
  const gallery = planGallery(props);
  if (gallery) return gallery.heightPx;
  const { headingRoomPx, pageRowsPx } = planList(props);

  return headingRoomPx + Math.max(0, ...pageRowsPx.map(sum));
}
