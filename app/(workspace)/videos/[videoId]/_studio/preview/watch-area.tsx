import { Captions, ChevronDown, Download, FileText, Film, Image, Package, Share2 } from "lucide-react";
import dynamic from "next/dynamic";
import { DropdownMenu, Tabs } from "radix-ui";
import { memo, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { formatLabel } from "@/components/stage-labels";
import { RelativeTime, useCurrentMinute } from "@/components/relative-time";
import { Button } from "@/components/ui/button";
import { DropdownMenuContent, DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { Skeleton } from "@/components/ui/skeleton";
import { formatDimensions } from "@/remotion/layout/frame-layout";
import type { RenderHistoryEntry } from "@/server/renders/history/list-render-history";
import { presetNames } from "../renders/render-labels";
import { FormatSelect } from "./format-select";
import { PlatformDialog } from "./platform-dialog";
import { PreviewPanel, type PreviewPanelProps } from "./preview-panel";
import { RenderHistory } from "../renders/render-history";
import type { Renders } from "../renders/use-renders";
import type { StudioView, StudioViewState } from "../use-studio-view";

/** The panel includes YouTube's rules, which nobody needs for writing. */
const PublishPanel = dynamic(() => import("../publish/publish-panel").then((module) => module.PublishPanel), {
  ssr: false,
  loading: () => <Skeleton className="h-96" />,
});

type WatchAreaProps = Omit<PreviewPanelProps, "isShown"> &
  Pick<Renders, "renders" | "error" | "watchProblem"> & {
    videoId: string;
    /** The video's present one. */
    revision: number;
    canPublish: boolean;
    studioView: StudioViewState;
  };

const tabStyles =
  "flex h-8 items-center gap-1.5 rounded px-3 text-[13px] font-medium text-muted-foreground max-sm:h-10 data-[state=active]:bg-card data-[state=active]:text-foreground data-[state=active]:shadow-sm disabled:opacity-50";

/** Shows the video as it is written, or its last render; below it all of its renders. */
export const WatchArea = memo(function WatchArea({
  renders: list,
  error,
  watchProblem,
  videoId,
  revision,
  canPublish,
  studioView,
  ...preview
}: WatchAreaProps) {
  const { view, setView, pickedRenderId, showResult } = studioView;
  const finished = list?.filter(({ state }) => state === "succeeded") ?? [];
  const [newest] = finished;
  const shown = finished.find(({ renderId }) => renderId === pickedRenderId) ?? newest;
  const isShowingResult = view === "result" && shown !== undefined;
  const isPublishing = view === "publish";
  const isNew = useIsNew(newest?.renderId, list !== undefined, isShowingResult);

  return (
    <div className="flex flex-col gap-6 p-4">
      <Tabs.Root
        value={isPublishing ? "publish" : isShowingResult ? "result" : "preview"}
        onValueChange={(value) => {
          setView(toView(value));
        }}
        className="flex flex-col gap-2"
      >
        <div className="flex flex-wrap items-center justify-between gap-2">
          <Tabs.List aria-label="What to watch" className="flex rounded-md bg-muted p-0.5">
            <Tabs.Trigger value="preview" className={tabStyles}>
              Preview
            </Tabs.Trigger>
            <Tabs.Trigger
              value="result"
              disabled={!shown}
              title={shown ? undefined : "Render the video first."}
              className={tabStyles}
            >
              Result
              {isNew && (
                <span className="size-2 rounded-full bg-primary">
                  <span className="sr-only">, new</span>
                </span>
              )}
            </Tabs.Trigger>
            <Tabs.Trigger value="publish" className={tabStyles}>
              Publish
            </Tabs.Trigger>
          </Tabs.List>
          <div className="flex min-w-0 items-center gap-2">
            {!isShowingResult && !isPublishing && (
              <FormatSelect label="Preview as" choice={preview.formatChoice} />
            )}
            {shown && !isPublishing && <DownloadMenu renderId={shown.renderId} />}
          </div>
        </div>
        <Tabs.Content value="preview" forceMount className="data-[state=inactive]:hidden">
          <h2 className="sr-only">Preview</h2>
          <PreviewPanel {...preview} isShown={!isShowingResult && !isPublishing} />
        </Tabs.Content>
        <Tabs.Content value="result">
          <h2 className="sr-only">Result</h2>
          {shown && <RenderResult render={shown} revision={revision} />}
        </Tabs.Content>
        <Tabs.Content value="publish" className="pt-2">
          <h2 className="sr-only">Publish</h2>
          <PublishPanel {...{ videoId, revision, canPublish }} renderId={newest?.renderId} />
        </Tabs.Content>
      </Tabs.Root>
      <p role="status" className="text-[13px] text-destructive empty:hidden">
        {watchProblem}
      </p>
      {isPublishing ? null : list ? (
        <RenderHistory
          renders={list}
          revision={revision}
          shownId={isShowingResult ? shown.renderId : undefined}
          onShow={showResult}
        />
      ) : error === undefined ? (
        <Skeleton className="h-24" />
      ) : (
        <p className="text-[13px] text-destructive">{error}</p>
      )}
    </div>
  );
});

function toView(value: string): StudioView {
  return value === "result" || value === "publish" ? value : "preview";
}

/** Whether the newest result came while the studio was open, and nobody looked at it yet. */
function useIsNew(newestId: string | undefined, isLoaded: boolean, isShowingResult: boolean): boolean {
  const [seenId, setSeenId] = useState<string | null>(null);
  const newest = newestId ?? "none";
  if (isLoaded && seenId !== newest && (seenId === null || isShowingResult)) setSeenId(newest);

  return seenId !== null && seenId !== newest;
}

const downloads = [
  { name: "Video (MP4)", path: "video?download", icon: Film },
  { name: "Captions (SRT)", path: "srt", icon: Captions },
  { name: "Captions (VTT)", path: "vtt", icon: Captions },
  { name: "Thumbnail (JPEG)", path: "thumbnail?download", icon: Image },
  { name: "Description (text)", path: "description", icon: FileText },
  { name: "Everything (ZIP)", path: "package", icon: Package },
];

/** Everything that a finished render made, one by one or together. */
function DownloadMenu({ renderId }: { renderId: string }) {
  const [isPosting, setIsPosting] = useState(false);

  return (
    <>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger asChild>
          <Button variant="outline">
            <Download aria-hidden />
            Download
            <ChevronDown aria-hidden />
          </Button>
        </DropdownMenu.Trigger>
        <DropdownMenuContent>
          {downloads.map(({ name, path, icon: Icon }) => (
            <DropdownMenuItem key={path} asChild>
              <a href={`/api/renders/${renderId}/${path}`} download>
                <Icon aria-hidden />
                {name}
              </a>
            </DropdownMenuItem>
          ))}
          <DropdownMenuItem onSelect={() => setIsPosting(true)}>
            <Share2 aria-hidden />
            For other platforms…
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu.Root>
      {isPosting && <PlatformDialog renderId={renderId} onClose={() => setIsPosting(false)} />}
    </>
  );
}

/** A finished video, and whether it was made from the current script. */
function RenderResult({ render, revision }: { render: RenderHistoryEntry; revision: number }) {
  const now = useCurrentMinute();
  const { width, height } = formatDimensions[render.format];
  const address = `/api/renders/${render.renderId}`;

  return (
    <section aria-label="Rendered video" className="flex flex-col gap-2">
      <video
        key={address}
        controls
        preload="metadata"
        src={`${address}/video`}
        // A video's first frame is almost empty.
        poster={`${address}/thumbnail`}
        style={{ aspectRatio: `${width} / ${height}` }}
        className="max-h-[56dvh] w-full rounded-lg bg-black object-contain ring-1 ring-border"
      >
        <track kind="captions" src={`${address}/captions`} />
      </video>
      <p className="flex flex-wrap items-center gap-2 text-[13px] text-muted-foreground">
        {render.revision !== revision && <Badge variant="secondary">Changes not rendered</Badge>}
        <span>
          {presetNames[render.preset]}, {formatLabel(render.format)}, rendered{" "}
          <RelativeTime date={render.finishedAt ?? render.createdAt} now={now} />
        </span>
      </p>
    </section>
  );
}
