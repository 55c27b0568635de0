import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { useStableCallback } from "@/components/ui/use-stable-callback";
import { type Format, formatSchema } from "@/remotion/timeline/schema";
import { resolveOptions } from "@/server/videos/resolve-options";
import type { VideoDocument } from "@/server/videos/repository";
import { pageTitle } from "@/app/_components/page-title";
import { ConflictDialog } from "./document/conflict-dialog";
import { InspectorPanel } from "./inspector/inspector-panel";
import { readLocalDraft } from "./document/local-draft";
import { openDocument } from "./document/open-document";
import type { SeekRequest } from "./preview/preview-player";
import { RenderBar } from "./renders/render-bar";
import { SaveState } from "./document/save-state";
import { ScriptPanel } from "./script/script-panel";
import { StudioLayout } from "./studio-layout";
import { useAutosave } from "./document/use-autosave";
import { useDocumentHistory } from "./document/use-document-history";
import { useFormatChoice } from "./preview/use-format-choice";
import { useRenders } from "./renders/use-renders";
import { usePreviewNarration } from "./preview/use-preview-narration";
import { useScriptPreview } from "./preview/use-script-preview";
import { useStudioKeys } from "./use-studio-keys";
import { useStudioView } from "./use-studio-view";
import { WatchArea } from "./preview/watch-area";

type StudioWorkbenchProps = { videoId: string; canEdit: boolean; video: VideoDocument };

/** The studio at work: what is written, how it looks, whether it is saved, and its renders. */
export function StudioWorkbench({ videoId, canEdit, video }: StudioWorkbenchProps) {
  const [opened] = useState(() => openDocument(video, canEdit ? readLocalDraft(videoId) : null));
  const editor = useDocumentHistory(opened);
  const { script, changedAt, adopt, change } = editor;
  const [currentPosition, setCurrentPosition] = useState<number | null>(null);
  const [variant, setVariant] = useState<Format | null>(null);
  const preview = useScriptPreview(script, variant);
  const known = preview.good?.preview;
  const narrationProblem = usePreviewNarration({
    script,
    good: preview.good,
    position: currentPosition,
    isEnabled: canEdit,
  });
  const title = known?.title ?? video.title;
  const options = known?.options ?? resolveOptions({ format: formatSchema.parse(video.format) });
  const formatChoice = useFormatChoice(options.format, variant, setVariant);
  const autosave = useAutosave({
    ...{ videoId, script, changedAt },
    stored: video,
    initial: opened.saved,
    onAdopt: adopt,
    onReplace: change,
  });
  const renders = useRenders(videoId, title);
  const studioView = useStudioView();
  const [seek, setSeek] = useState<SeekRequest | null>(null);
  const [dismissed, setDismissed] = useState<unknown>(null);
  const { phase } = autosave;
  const seekTo = useStableCallback((position: number) => {
    studioView.setView("preview");
    setSeek({ position, count: (seek?.count ?? 0) + 1 });
  });
  const changeScript = useStableCallback(change);

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
          <InspectorPanel
            {...{ videoId, script, title, options }}
            isReadOnly={!canEdit}
            onScript={changeScript}
          />
        }
        region={studioView.region}
        onRegion={studioView.setRegion}
        foot={
          <RenderBar
            {...{ videoId, renders, canEdit, formatChoice }}
            isSaved={autosave.isSaved}
            isBroken={preview.isBroken}
            isSpeakable={!known?.unspeakable}
          />
        }
      />
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
    </>
  );
}

/** Has the browser ask before a tab is closed that holds unsaved text. */
function useLeaveGuard(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;

    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);

    return () => {
      window.removeEventListener("beforeunload", warn);
    };
  }, [isUnsaved]);
}
