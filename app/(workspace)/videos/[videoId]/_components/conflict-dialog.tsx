import { Button } from "@/components/ui/button";
import { DialogPanel } from "@/components/ui/dialog-panel";
import { Textarea } from "@/components/ui/field";

type ConflictDialogProps = {
  isOpen: boolean;
  message: string;
  mine: string;
  theirs: string;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
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
        <div className="flex justify-end gap-2">
          <Button onClick={on.onTakeTheirs}>Take theirs</Button>
          <Button variant="primary" onClick={on.onKeepMine}>
            Keep mine
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
