import { Redo2, Sparkles, Undo2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Skeleton } from "@/components/ui/skeleton";
import { LiveCards, LivePartCards } from "../writing/live-cards";
import { RewriteDialog } from "../writing/rewrite-dialog";
import type { useLiveScript } from "../writing/use-live-script";
import { useRewrite } from "../writing/use-rewrite";
import type { WritingState } from "../writing/use-writing";
import { WritingBar } from "../writing/writing-bar";
import { DrawingsProvider } from "./drawings/drawings-provider";
import { NoticeList, type Offer } from "./notice-list";
import { nameBlock, namePlace, type PlacedProblem, placeProblem } from "./place-problem";
import { SceneList } from "./scene-list";
import { ScriptField } from "./script-field";
import type { Claim } from "@/server/writing/schema";
import type { Autosave } from "../document/use-autosave";
import type { DocumentEditor } from "../document/use-document-history";
import { useSceneUploads } from "./use-scene-uploads";
import { useScriptBlocks } from "./use-script-blocks";
import type { useScriptPreview } from "../preview/use-script-preview";

type ScriptPanelProps = {
  videoId: string;
  userId: string;
  writing: WritingState;
  live: ReturnType<typeof useLiveScript>;
  autosave: Autosave;
  claims: readonly Claim[];
  /** Shows the text that could not be merged into the script. */
  onCompare: () => void;
  editor: DocumentEditor;
  preview: ReturnType<typeof useScriptPreview>;
  isReadOnly: boolean;
  currentPosition: number | null;
  onSeek: (position: number) => void;
};

/** The script, by scenes or as a whole. */
export function ScriptPanel({
  videoId,
  editor,
  preview,
  isReadOnly,
  currentPosition,
  ...props
}: ScriptPanelProps) {
  const { script, change } = editor;
  const { writing, live, autosave, claims, onSeek } = props;
  const { isLive } = live;
  const { good } = preview;
  const failure = isLive ? null : preview.failure;
  const [isWhole, setIsWhole] = useState(false);
  const blocks = useScriptBlocks({ script, good, onScript: change });
  const uploads = useSceneUploads(blocks);
  const panel = useRef<HTMLDivElement>(null);
  const problem = failure && placeProblem(failure, blocks.blocks);
  const isPlaced = problem !== null && problem.line !== null;
  const rewrite = useRewrite({
    ...{ state: writing, autosave, blocks: blocks.blocks, isPartPending: live.isPartPending },
    nameOf: (id) => nameBlock(blocks.blocks, id).toLowerCase(),
    areCut: good?.script === script,
    canEdit: !isReadOnly,
  });
  useRejectStrayFiles();

  function showProblem() {
    const field = panel.current?.querySelector<HTMLTextAreaElement>("textarea[aria-invalid=true]");
    field?.closest("details")?.setAttribute("open", "");
    field?.focus();
    if (isWhole && field) selectLine(field, problem?.line ?? 1);
  }

  async function take({ setting, value }: Offer) {
    // The module reads YAML, which is a lot of code.
    const { writeSettings } = await import("@/server/script-format/front-matter/edit-settings");
    change(writeSettings(script, { [setting]: value }));
  }

  return (
    <div ref={panel} className="flex flex-col gap-3 p-4">
      <div className="flex h-9 items-center gap-1">
        <div className="flex min-w-0 flex-1">
          <h2 className={cn("text-[13px] font-semibold", isPlaced && "sr-only")}>Script</h2>
          {/* Replaces the heading, so that the cards stay in place while somebody types in one. */}
          <div role="alert" className="min-w-0">
            {isPlaced && <ScriptProblemLine {...{ problem, isWhole }} onJump={showProblem} />}
          </div>
        </div>
        <Button
          variant="ghost"
          size="icon"
          aria-label="Undo"
          disabled={!editor.canUndo || isLive}
          onClick={editor.undo}
        >
          <Undo2 aria-hidden />
        </Button>
        <Button
          variant="ghost"
          size="icon"
          aria-label="Redo"
          disabled={!editor.canRedo || isLive}
          onClick={editor.redo}
        >
          <Redo2 aria-hidden />
        </Button>
        {!isReadOnly && (
          <Button variant="outline" size="sm" disabled={writing.isWriting} onClick={rewrite.rewriteScript}>
            <Sparkles aria-hidden />
            <span className="max-sm:sr-only">Rewrite…</span>
          </Button>
        )}
        <Button
          variant="outline"
          size="sm"
          disabled={isLive}
          aria-pressed={isWhole}
          className="aria-pressed:border-primary aria-pressed:text-primary"
          onClick={() => {
            setIsWhole(!isWhole);
          }}
        >
          Whole script
        </Button>
      </div>
      <WritingBar
        videoId={videoId}
        state={writing}
        canEdit={!isReadOnly}
        onRewriteAgain={rewrite.rewriteAgain}
        onCompare={props.onCompare}
      />
      <div role="alert" className="text-[13px] text-destructive empty:hidden">
        {problem && !isPlaced && (
          <p className="rounded-md border border-destructive/40 px-3 py-2">
            {problem.text} The preview shows the last version that worked.
          </p>
        )}
      </div>
      <NoticeList
        notices={isLive ? [] : (good?.preview.notices ?? [])}
        offers={isReadOnly ? [] : (good?.preview.unspeakable?.offers ?? [])}
        nameLine={(line) => (isWhole ? `Line ${line}` : namePlace(blocks.blocks, line))}
        onTake={(offer) => void take(offer)}
      />
      {isLive ? (
        <LiveCards videoId={videoId} isGrowing={writing.isWriting} />
      ) : isWhole ? (
        <ScriptField
          aria-label="Whole script"
          className="min-h-96"
          problem={isPlaced ? problem.text : null}
          value={script}
          readOnly={isReadOnly}
          onChange={(event) => {
            change(event.target.value, "whole");
          }}
        />
      ) : good || failure ? (
        <DrawingsProvider {...{ good }} userId={props.userId}>
          <SceneList
            editor={blocks}
            {...{ uploads, problem, isReadOnly, currentPosition, onSeek, claims }}
            onRewrite={rewrite.rewriteBlock}
            rewritten={
              rewrite.rewrittenIds.length === 0
                ? null
                : { blockIds: rewrite.rewrittenIds, text: <LivePartCards videoId={videoId} /> }
            }
          />
        </DrawingsProvider>
      ) : (
        <div className="flex flex-col gap-2">
          <Skeleton className="h-24" />
          <Skeleton className="h-24" />
          <Skeleton className="h-24" />
        </div>
      )}
      <RewriteDialog
        {...{ videoId, part: rewrite.part }}
        name={rewrite.asked?.name}
        instruction={rewrite.asked?.instruction ?? ""}
        saved={autosave.saved.base}
        onClose={rewrite.close}
      />
    </div>
  );
}

function selectLine(field: HTMLTextAreaElement, line: number): void {
  const lines = field.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((length, { length: own }) => length + own + 1, 0);
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
}

type ScriptProblemLineProps = { problem: PlacedProblem; isWhole: boolean; onJump: () => void };

/** The place of the script's problem, in one line that leads there; screen readers also hear the reason, which is shown there. */
function ScriptProblemLine({ problem: { line, place, text }, isWhole, onJump }: ScriptProblemLineProps) {
  return (
    <>
      <button
        type="button"
        className="max-w-full truncate rounded py-1.5 text-[13px] font-medium text-destructive underline underline-offset-2"
        onClick={onJump}
      >
        {isWhole ? `Line ${line}` : place} cannot be read
      </button>
      {/* People who type hear it at once, not only on returning to the text. */}
      <span className="sr-only">: {text}</span>
    </>
  );
}

/** A file dropped beside its target would open in place of the studio. */
function useRejectStrayFiles(): void {
  useEffect(() => {
    function reject(event: DragEvent) {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "none";
    }
    window.addEventListener("dragover", reject);
    window.addEventListener("drop", reject);

    return () => {
      window.removeEventListener("dragover", reject);
      window.removeEventListener("drop", reject);
    };
  }, []);
}
