import { Redo2, Undo2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { GrowingTextarea } from "./growing-textarea";
import { NoticeList } from "./notice-list";
import { SceneList } from "./scene-list";
import type { DocumentEditor } from "./use-document-history";
import { useRefuseStrayFiles } from "./use-refuse-stray-files";
import { useSceneUploads } from "./use-scene-uploads";
import { useScriptBlocks } from "./use-script-blocks";
import type { useScriptPreview } from "./use-script-preview";

type ScriptPanelProps = {
  editor: DocumentEditor;
  preview: ReturnType<typeof useScriptPreview>;
  isReadOnly: boolean;
  currentPosition: number | null;
  onSeek: (position: number) => void;
};

/** The script, by scenes or as a whole. */
export function ScriptPanel({ editor, preview, isReadOnly, currentPosition, onSeek }: ScriptPanelProps) {
  const { document, change } = editor;
  const { good, message } = preview;
  const [isWhole, setIsWhole] = useState(false);
  const write = (script: string, place: string | null) => {
    change({ ...document, script }, place);
  };
  const blocks = useScriptBlocks({ script: document.script, good, onScript: write });
  const uploads = useSceneUploads(blocks);
  useRefuseStrayFiles();

  return (
    <div className="flex flex-col gap-3 p-4">
      <div className="flex h-9 items-center gap-1">
        <h2 className="flex-1 text-[13px] font-semibold">Script</h2>
        <Button
          variant="ghost"
          size="icon"
          aria-label="Undo"
          disabled={!editor.canUndo}
          onClick={editor.undo}
        >
          <Undo2 aria-hidden />
        </Button>
        <Button
          variant="ghost"
          size="icon"
          aria-label="Redo"
          disabled={!editor.canRedo}
          onClick={editor.redo}
        >
          <Redo2 aria-hidden />
        </Button>
        <Button
          size="small"
          aria-pressed={isWhole}
          className="aria-pressed:border-accent aria-pressed:text-accent"
          onClick={() => {
            setIsWhole(!isWhole);
          }}
        >
          Whole script
        </Button>
      </div>
      <div role="alert" className="text-[13px] text-negative empty:hidden">
        {message && (
          <p className="rounded-md border border-negative/40 px-3 py-2">
            {message} The preview shows the script as it was before, and your text is kept in this browser.
          </p>
        )}
      </div>
      <NoticeList notices={good?.preview.notices ?? []} />
      {isWhole ? (
        <GrowingTextarea
          aria-label="Whole script"
          className="min-h-96"
          value={document.script}
          readOnly={isReadOnly}
          onChange={(event) => {
            write(event.target.value, "whole");
          }}
        />
      ) : good || message ? (
        <SceneList editor={blocks} {...{ uploads, isReadOnly, currentPosition, onSeek }} />
      ) : (
        <div className="flex flex-col gap-2">
          <Skeleton className="h-24" />
          <Skeleton className="h-24" />
          <Skeleton className="h-24" />
        </div>
      )}
    </div>
  );
}
