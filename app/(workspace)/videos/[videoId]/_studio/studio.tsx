"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { useIsHydrated } from "@/components/ui/use-is-hydrated";
import { useStableCallback } from "@/components/ui/use-stable-callback";
import { type Format, formatSchema } from "@/remotion/timeline/schema";
import { resolveOptions } from "@/server/videos/resolve-options";
import type { VideoDocument } from "@/server/videos/repository";
import { useTRPC } from "@/trpc/client";
import { ConflictDialog } from "./document/conflict-dialog";
import { readLocalDraft } from "./document/local-draft";
import { openDocument } from "./document/open-document";
import { PresenceContext, PresentPeople } from "./presence/present-people";
import { usePresence } from "./presence/use-presence";
import { useAskedScene } from "./preview/use-asked-scene";
import { useSeek } from "./preview/use-seek";
import { RenderBar } from "./renders/render-bar";
import { SaveState } from "./document/save-state";
import { usePreviewDrop } from "./script/drawings/use-preview-drop";
import { ScriptPanel } from "./script/script-panel";
import { CommentCounts } from "./review/comment-count";
import { ReviewPanel, type ReviewPermissions } from "./review/review-panel";
import { ThumbnailChoice } from "./thumbnails/thumbnail-choice";
import { StudioLayout } from "./studio-layout";
import { useAutosave } from "./document/use-autosave";
import { useDocumentHistory } from "./document/use-document-history";
import { useFormatChoice } from "./preview/format-select";
import { useRenders } from "./renders/use-renders";
import { usePreviewNarration, useScriptPreview } from "./preview/use-script-preview";
import { WatchArea } from "./preview/watch-area";
import { UnmergedDialog } from "./writing/unmerged-dialog";
import { useWritingDetails } from "./writing/use-writing-details";
import { useLiveScript } from "./writing/use-live-script";
import { useWriting } from "./writing/use-writing";
import { isUnmerged } from "./writing/writing-labels";
import { StudioSkeleton } from "./studio-skeleton";
import { useStudioKeys } from "./use-studio-keys";
import { useTab } from "./use-tab";
import { useStudioView } from "./use-studio-view";

/** It reads and writes YAML, which is a lot of code, and nobody needs it for writing. */
const Inspector = dynamic(() => import("./inspector/inspector").then((module) => module.Inspector), {
  ssr: false,
  loading: () => (
    <div className="flex flex-col gap-4 p-4">
      <h2 className="text-[13px] leading-9 font-semibold">Settings</h2>
      {["Title", "Theme", "Format", "Captions", "Voice", "Speed", "Music"].map((name) => (
        <Skeleton key={name} className="h-15" />
      ))}
    </div>
  ),
});

type StudioProps = { videoId: string; userId: string; canEdit: boolean; canPublish: boolean } & {
  reviewPermissions: ReviewPermissions;
};

/** An opened video. Only the browser knows what this tab kept unsaved: until then a skeleton is shown. */
export function Studio({ videoId, ...who }: StudioProps) {
  const trpc = useTRPC();
  const isHydrated = useIsHydrated();
  const { data, error, refetch } = useQuery(trpc.videos.get.queryOptions({ videoId }));

  if (data && isHydrated) return <StudioWorkbench videoId={videoId} {...who} video={data} />;
  if (!error) return <StudioSkeleton />;

  return (
    <div role="alert" className="flex flex-col items-start gap-3 p-6">
      <p>{error.message}</p>
      <Button variant="outline" onClick={() => void refetch()}>
        Try again
      </Button>
    </div>
  );
}

/** While the whole script is being written, nothing on screen can be undone. */
const doNothing = () => undefined;

type StudioWorkbenchProps = StudioProps & { video: VideoDocument };

/** The studio at work: the text, its preview, whether it is saved, and its renders. */
function StudioWorkbench({
  videoId,
  userId,
  canEdit,
  canPublish,
  reviewPermissions,
  video,
}: StudioWorkbenchProps) {
  const [opened] = useState(() => openDocument(video, canEdit ? readLocalDraft({ userId, videoId }) : null));
  const editor = useDocumentHistory(opened);
  const { script, changedAt, adopt, change } = editor;
  const [currentPosition, setCurrentPosition] = useState<number | null>(null);
  const [variant, setVariant] = useState<Format | null>(null);
  const writing = useWriting(videoId);
  const autosave = useAutosave({
    ...{ videoId, userId, script, changedAt },
    stored: video,
    initial: opened.saved,
    onAdopt: adopt,
    onReplace: change,
    isUndoable: writing.isUndoable,
  });
  const live = useLiveScript({ videoId, state: writing, script, autosave });
  const { isLive, previewed } = live;
  const preview = useScriptPreview({ videoId, script: previewed, format: variant });
  const known = preview.good?.preview;
  const narrationProblem = usePreviewNarration({
    videoId,
    script,
    good: preview.good,
    position: currentPosition,
    isEnabled: canEdit,
  });
  const title = known?.title ?? video.title;
  const options = known?.options ?? resolveOptions({ format: formatSchema.parse(video.format) });
  const formatChoice = useFormatChoice(options.format, variant, setVariant);
  const { claims, titles } = useWritingDetails(videoId);
  const renders = useRenders(videoId, title);
  const people = usePresence(videoId, currentPosition);
  const studioView = useStudioView();
  const [dismissed, setDismissed] = useState<unknown>(null);
  /** The text that could not be merged and that somebody has looked at. */
  const [keptId, setKeptId] = useState<string | null>(null);
  const { phase } = autosave;
  const { seek, seekTo } = useSeek({
    newest: isLive && known ? known.scenes.length - 1 : null,
    onSeek: studioView.showPreview,
  });
  useAskedScene({ isReady: known !== undefined, currentPosition, onSeek: seekTo });
  const changeScript = useStableCallback(change);
  const onDrawing = usePreviewDrop(editor, { good: preview.good, position: currentPosition });

  useTab({ title, isUnsaved: !autosave.isSaved });
  useStudioKeys({
    onUndo: isLive ? doNothing : editor.undo,
    onRedo: isLive ? doNothing : editor.redo,
    onSave: autosave.saveNow,
  });

  return (
    <ThumbnailChoice {...{ videoId, script }} isReadOnly={!canEdit} onScript={changeScript}>
      <StudioLayout
        header={
          <header className="flex h-12 shrink-0 items-center gap-3 border-b px-4 max-md:pl-1">
            <Button asChild variant="ghost" size="icon" className="md:hidden" aria-label="Back to videos">
              <Link href="/videos">
                <ArrowLeft aria-hidden />
              </Link>
            </Button>
            <h1 className="min-w-0 flex-1 truncate text-sm font-semibold">{title}</h1>
            <PresentPeople people={people} label="Also here" />
            <SaveState
              autosave={autosave}
              onCompare={() => {
                setDismissed(null);
              }}
            />
          </header>
        }
        script={
          <PresenceContext value={people}>
            <CommentCounts videoId={videoId} onOpen={() => studioView.setRegion("review")}>
              <ScriptPanel
                {...{ videoId, userId, editor, preview, currentPosition, writing, live, autosave, claims }}
                isReadOnly={!canEdit}
                onSeek={seekTo}
                onCompare={() => setKeptId(null)}
              />
            </CommentCounts>
          </PresenceContext>
        }
        preview={
          <WatchArea
            {...{ videoId, canPublish, formatChoice, seek, studioView, currentPosition }}
            good={preview.good}
            onDrawing={canEdit && !isLive ? onDrawing : undefined}
            narrationProblem={narrationProblem}
            isFailed={preview.failure !== null}
            onScene={setCurrentPosition}
            renders={renders.renders}
            error={renders.error}
            watchProblem={renders.watchProblem}
            revision={autosave.saved.revision}
          />
        }
        inspector={
          <Inspector
            {...{ videoId, script, title, options }}
            titles={titles}
            readableScript={preview.good?.script}
            isReadOnly={!canEdit}
            onScript={changeScript}
          />
        }
        review={
          <ReviewPanel
            {...{ videoId }}
            permissions={reviewPermissions}
            revision={autosave.saved.revision}
            onSeek={seekTo}
          />
        }
        region={studioView.region}
        side={studioView.side}
        onRegion={studioView.setRegion}
        foot={
          <RenderBar
            {...{ videoId, renders, canEdit, formatChoice }}
            isSaved={autosave.isSaved}
            isBroken={preview.isBroken}
            isBeingWritten={isLive}
            isSpeakable={!known?.unspeakable}
          />
        }
      />
      {canEdit && writing.writing && isUnmerged(writing.writing) && (
        <UnmergedDialog
          {...{ videoId, script }}
          writing={writing.writing}
          isOpen={writing.isNews && keptId !== writing.writing.writingId}
          onTake={(taken) => {
            setKeptId(writing.writing?.writingId ?? null);
            change(taken);
          }}
          onClose={() => setKeptId(writing.writing?.writingId ?? null)}
        />
      )}
      {phase.kind === "conflict" && (
        <ConflictDialog
          isOpen={dismissed !== phase}
          message={phase.message}
          mine={script}
          theirs={phase.theirs.script}
          onChoose={autosave.resolveConflict}
          onClose={() => {
            setDismissed(phase);
          }}
        />
      )}
    </ThumbnailChoice>
  );
}
