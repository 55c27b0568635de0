import { Button } from "@/components/ui/button";
import type { ConflictChoice } from "./resolve-conflict";
import { VersionsDialog } from "./versions-dialog";

type ConflictDialogProps = {
  isOpen: boolean;
  message: string;
  mine: string;
  theirs: string;
  onChoose: (choice: ConflictChoice) => void;
  onClose: () => void;
};

/** Two people changed the same lines: both versions, for one of them to choose. */
export function ConflictDialog({ theirs, onChoose, ...props }: ConflictDialogProps) {
  return (
    <VersionsDialog
      {...props}
      title="Two versions of this script"
      other={theirs}
      otherName="Their version"
      note="You choose for the lines that both of you changed; all other changes stay. Undo brings back either version."
    >
      <Button variant="outline" onClick={() => onChoose("theirs")}>
        Take theirs
      </Button>
      <Button variant="outline" onClick={() => onChoose("mine")}>
        Keep mine
      </Button>
      <Button onClick={() => onChoose("both")}>Keep both</Button>
    </VersionsDialog>
  );
}
