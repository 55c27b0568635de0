import { Download, Package } from "lucide-react";
import { memo, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { formatDimensions } from "@/remotion/timeline/dimensions";
import { RenderHistory } from "./render-history";
import type { Renders } from "./use-renders";

/** The newest finished video, or the one that was picked, and all renders there were. */
export const RenderResults = memo(function RenderResults({
  renders: list,
  error,
  watchProblem,
  revision,
}: Pick<Renders, "renders" | "error" | "watchProblem"> & { revision: number }) {
  const [pickedId, setPickedId] = useState<string | null>(null);
  if (!list) {
    return error === undefined ? (
      <Skeleton className="h-24" />
    ) : (
      <p className="text-[13px] text-negative">{error}</p>
    );
  }

  const finished = list.filter(({ state }) => state === "succeeded");
  const shown = finished.find(({ renderId }) => renderId === pickedId) ?? finished[0];
  const { width, height } = formatDimensions[shown?.format ?? "landscape"];
  const address = shown && `/api/renders/${shown.renderId}`;

  return (
    <>
      <p role="status" className="text-[13px] text-negative empty:hidden">
        {watchProblem}
      </p>
      {address && (
        <section aria-label="Rendered video" className="flex flex-col gap-3">
          <div className="flex items-center gap-2">
            <h2 className="text-[13px] font-semibold">Rendered video</h2>
            {shown.revision !== revision && <Badge>Changes not rendered</Badge>}
          </div>
          <video
            key={address}
            controls
            preload="metadata"
            src={`${address}/video`}
            // A video's first frame is all but empty.
            poster={`${address}/thumbnail`}
            style={{ aspectRatio: `${width} / ${height}` }}
            className="max-h-[56dvh] w-full rounded-lg bg-black object-contain ring-1 ring-line"
          >
            <track kind="captions" src={`${address}/captions`} />
          </video>
          <div className="flex flex-wrap gap-2">
            <Button asChild>
              <a href={`${address}/video?download`} download>
                <Download aria-hidden />
                Download video
              </a>
            </Button>
            <Button asChild>
              <a href={`${address}/package`} download>
                <Package aria-hidden />
                Download package
              </a>
            </Button>
          </div>
        </section>
      )}
      <RenderHistory renders={list} revision={revision} shownId={shown?.renderId} onShow={setPickedId} />
    </>
  );
});
