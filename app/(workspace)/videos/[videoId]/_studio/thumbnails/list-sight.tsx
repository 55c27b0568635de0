import { ThumbnailPicture } from "@/components/preview/thumbnail-picture";
import type { ThumbnailPreview } from "@/server/timeline/preview-thumbnails";

/** The size of a thumbnail in YouTube's list beside a video, in pixels. */
const listed = { width: 168, height: 94 };

/** A thumbnail at the size at which most people see it first, with its title, among others. */
export function ListSight({ thumbnail, title }: { thumbnail: ThumbnailPreview; title: string }) {
  return (
    <section aria-label="In a list on YouTube" className="flex flex-col gap-2">
      <h3 className="text-[13px] font-medium">In a list on YouTube</h3>
      <div className="flex flex-col gap-2 overflow-hidden rounded-md border bg-background p-3">
        <GreyEntry />
        <div className="flex gap-2">
          <div
            aria-hidden
            className="flex shrink-0 justify-center overflow-hidden rounded-md bg-black"
            style={listed}
          >
            <div
              style={{
                height: listed.height,
                aspectRatio: `${thumbnail.picture.width} / ${thumbnail.picture.height}`,
              }}
            >
              <ThumbnailPicture picture={thumbnail.picture} />
            </div>
          </div>
          <div className="flex min-w-0 flex-1 flex-col gap-1.5">
            <p className="line-clamp-2 text-sm font-medium wrap-anywhere">{title}</p>
            <div aria-hidden className="h-3 w-24 rounded bg-muted" />
            <div aria-hidden className="h-3 w-32 max-w-full rounded bg-muted" />
          </div>
        </div>
        <GreyEntry />
      </div>
    </section>
  );
}

function GreyEntry() {
  return (
    <div aria-hidden className="flex gap-2">
      <div className="shrink-0 rounded-md bg-muted" style={{ ...listed, height: listed.height / 2 }} />
      <div className="flex min-w-0 flex-1 flex-col gap-1.5">
        <div className="h-3 w-full rounded bg-muted" />
        <div className="h-3 w-24 max-w-full rounded bg-muted" />
      </div>
    </div>
  );
}
