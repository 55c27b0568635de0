import { Button } from "@/components/ui/button";
import { DialogPanel } from "@/components/ui/dialog-panel";
import { Textarea } from "@/components/ui/field";
import type { ConflictChoice } from "./resolve-conflict";

type ConflictDialogProps = {
  isOpen: boolean;
  message: string;
  mine: string;
  theirs: string;
  onChoose: (choice: ConflictChoice) => void;
  onClose: () => void;
};

/** Two people changed the same lines: both versions, for one of them to choose. */
export function ConflictDialog({ isOpen, message, mine, theirs, ...on }: ConflictDialogProps) {
  return (
    <DialogPanel
      isOpen={isOpen}
      title="Two versions of this script"
      className="max-w-4xl"
      onOpenChange={(isStillOpen) => {
        if (!isStillOpen) on.onClose();
      }}
    >
      <div className="flex flex-col gap-4 p-4">
        <p className="text-[13px] text-muted">{message}</p>
        <div className="grid gap-4 md:grid-cols-2">
          <Version label="Your version" text={mine} />
          <Version label="Their version" text={theirs} />
        </div>
        <p className="text-[13px] text-muted">
          You choose for the lines that both of you changed; all other changes stay. Undo brings back either
          version.
        </p>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={() => on.onChoose("theirs")}>Take theirs</Button>
          <Button onClick={() => on.onChoose("mine")}>Keep mine</Button>
          <Button variant="primary" onClick={() => on.onChoose("both")}>
            Keep both
          </Button>
        </div>
      </div>
    </DialogPanel>
  );
}

function Version({ label, text }: { label: string; text: string }) {
  return (
    <label className="flex flex-col gap-1.5 text-[13px] font-medium">
      {label}
      <Textarea readOnly rows={14} value={text} className="font-normal" />
    </label>
  );
}
