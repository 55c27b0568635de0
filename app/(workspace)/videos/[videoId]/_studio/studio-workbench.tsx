import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { useStableCallback } from "@/components/ui/use-stable-callback";
import type { StudioOptions } from "@/server/videos/studio-schema";
import { pageTitle } from "@/app/_components/page-title";
import { ConflictDialog } from "./document/conflict-dialog";
import { DetailsSection } from "./inspector/details-section";
import { findTitleError, Inspector } from "./inspector/inspector";
import { readKeptDraft } from "./document/local-draft";
import { openDocument } from "./document/open-document";
import type { SeekRequest } from "./preview/preview-player";
import { RenderBar } from "./renders/render-bar";
import type { StoredVideo } from "./document/save-progress";
import { SaveState } from "./document/save-state";
import { ScriptPanel } from "./script/script-panel";
import { StudioLayout } from "./studio-layout";
import { useAutosave } from "./document/use-autosave";
import { useDocumentHistory } from "./document/use-document-history";
import { useFormatChoice } from "./preview/use-format-choice";
import { useLeaveGuard } from "./use-leave-guard";
import { useRenders } from "./renders/use-renders";
import { useScriptPreview } from "./preview/use-script-preview";
import { useStudioKeys } from "./use-studio-keys";
import { useStudioView } from "./use-studio-view";
import { WatchArea } from "./preview/watch-area";

type StudioWorkbenchProps = { videoId: string; canEdit: boolean; video: StoredVideo };

/** The studio at work: what is written, how it looks, whether it is saved, and its renders. */
export function StudioWorkbench({ videoId, canEdit, video }: StudioWorkbenchProps) {
  const [opened] = useState(() => openDocument(video, canEdit ? readKeptDraft(videoId) : null));
  const editor = useDocumentHistory(opened);
  const { document, changedAt, adopt, change } = editor;
  const formatChoice = useFormatChoice(document.options.format);
  const preview = useScriptPreview(document, formatChoice.format);
  const title = document.options.title || "Untitled";
  const titleError = findTitleError(document.options.title);
  const isWritable = canEdit && titleError === undefined;
  const autosave = useAutosave({
    ...{ videoId, document, changedAt },
    stored: video,
    initial: opened.saved,
    canSave: isWritable && preview.isSettled,
    mayTry: isWritable && !preview.isBroken,
    onAdopt: adopt,
    onReplace: change,
  });
  const renders = useRenders(videoId, title);
  const studioView = useStudioView();
  const [seek, setSeek] = useState<SeekRequest | null>(null);
  const [currentPosition, setCurrentPosition] = useState<number | null>(null);
  const [dismissed, setDismissed] = useState<unknown>(null);
  const { phase } = autosave;
  const seekTo = useStableCallback((position: number) => {
    studioView.setView("preview");
    setSeek({ position, count: (seek?.count ?? 0) + 1 });
  });
  const changeOptions = useStableCallback((options: StudioOptions, place?: string) => {
    change({ ...document, options }, place);
  });

  // The tab follows what is typed; the server named it by what was saved.
  useEffect(() => {
    window.document.title = pageTitle(title);
  }, [title]);
  useLeaveGuard(!autosave.isSaved);
  useStudioKeys({ onUndo: editor.undo, onRedo: editor.redo, onSave: autosave.saveNow });

  return (
    <>
      <StudioLayout
        header={
          <header className="flex h-12 shrink-0 items-center gap-3 border-b px-4 max-md:pl-1">
            <Button asChild variant="ghost" size="icon" className="md:hidden" aria-label="Back to videos">
              <Link href="/videos">
                <ArrowLeft aria-hidden />
              </Link>
            </Button>
            <h1 className="min-w-0 flex-1 truncate text-sm font-semibold">{title}</h1>
            <SaveState
              autosave={autosave}
              obstacle={canEdit ? titleError : undefined}
              onCompare={() => {
                setDismissed(null);
              }}
            />
          </header>
        }
        script={
          <ScriptPanel {...{ editor, preview, currentPosition }} isReadOnly={!canEdit} onSeek={seekTo} />
        }
        preview={
          <WatchArea
            {...{ formatChoice, seek, studioView }}
            good={preview.good}
            musicMood={document.options.musicMood}
            isFailed={preview.message !== null}
            onScene={setCurrentPosition}
            renders={renders.renders}
            error={renders.error}
            watchProblem={renders.watchProblem}
            revision={autosave.saved.revision}
          />
        }
        inspector={
          <>
            <Inspector
              videoId={videoId}
              options={document.options}
              isReadOnly={!canEdit}
              musicName={preview.good?.preview.musicName ?? null}
              onChange={changeOptions}
            />
            <DetailsSection
              script={document.script}
              isReadOnly={!canEdit}
              onScript={(script, place) => {
                change({ ...document, script }, place);
              }}
            />
          </>
        }
        region={studioView.region}
        onRegion={studioView.setRegion}
        foot={
          <RenderBar
            {...{ videoId, renders, canEdit, formatChoice }}
            isSaved={autosave.isSaved}
            isSpeakable={!preview.good?.preview.unspeakable}
          />
        }
      />
      {phase.kind === "conflict" && (
        <ConflictDialog
          isOpen={dismissed !== phase}
          message={phase.message}
          mine={document.script}
          theirs={phase.theirs.script}
          onChoose={autosave.resolveConflict}
          onClose={() => {
            setDismissed(phase);
          }}
        />
      )}
    </>
  );
}
