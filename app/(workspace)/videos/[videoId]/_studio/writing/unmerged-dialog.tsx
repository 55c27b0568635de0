import { Button } from "@/components/ui/button";
import { VersionsDialog } from "../document/versions-dialog";
import { cutFrontMatter } from "./live-script";
import { isOfWhole, useWritingText, type Writing } from "./use-writing";

type UnmergedDialogProps = {
  videoId: string;
  writing: Writing;
  isOpen: boolean;
  /** The script on the screen. */
  script: string;
  onTake: (script: string) => void;
  onClose: () => void;
};

/** A text that was written while people changed the same lines, beside the current script. */
export function UnmergedDialog({ videoId, writing, isOpen, script, onTake, onClose }: UnmergedDialogProps) {
  const text = useWritingText(videoId, (written) => written);
  const isWhole = isOfWhole(writing);
  const other = isWhole ? cutFrontMatter(script) + text : `${script.trimEnd()}\n\n${text}`;

  return (
    <VersionsDialog
      {...{ isOpen, onClose }}
      title="What was written is not in the script yet"
      message="Its lines were changed while it was written."
      mine={script}
      other={other}
      otherName={isWhole ? "What was written" : "With what was written at the end"}
      note="Undo brings back your version."
    >
      <Button variant="outline" onClick={onClose}>
        Keep mine
      </Button>
      <Button onClick={() => onTake(other)}>{isWhole ? "Take what was written" : "Add it at the end"}</Button>
    </VersionsDialog>
  );
}
