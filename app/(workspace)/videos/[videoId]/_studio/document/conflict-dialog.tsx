import { useId, useMemo } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogFooter } from "@/components/ui/dialog";
import { type MarkedText, markDifferences } from "./mark-differences";
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
    <Dialog
      open={isOpen}
      title="Two versions of this script"
      className="max-w-4xl"
      onOpenChange={(isStillOpen) => {
        if (!isStillOpen) on.onClose();
      }}
    >
      <div className="flex flex-col gap-4 p-4">
        <p className="text-[13px] text-muted-foreground">{message} Words that differ are underlined.</p>
        <Versions mine={mine} theirs={theirs} />
        <p className="text-[13px] text-muted-foreground">
          You choose for the lines that both of you changed; all other changes stay. Undo brings back either
          version.
        </p>
        <DialogFooter>
          <div className="flex flex-wrap justify-end gap-2">
            <Button variant="outline" onClick={() => on.onChoose("theirs")}>
              Take theirs
            </Button>
            <Button variant="outline" onClick={() => on.onChoose("mine")}>
              Keep mine
            </Button>
            <Button onClick={() => on.onChoose("both")}>Keep both</Button>
          </div>
        </DialogFooter>
      </div>
    </Dialog>
  );
}

function Versions({ mine, theirs }: { mine: string; theirs: string }) {
  const marked = useMemo(() => markDifferences(mine, theirs), [mine, theirs]);

  return (
    <div className="grid gap-4 md:grid-cols-2">
      <Version label="Your version" pieces={marked.mine} />
      <Version label="Their version" pieces={marked.theirs} />
    </div>
  );
}

function Version({ label, pieces }: { label: string; pieces: MarkedText }) {
  const id = useId();

  return (
    <div className="flex min-w-0 flex-col gap-1.5 text-[13px]">
      <h3 id={id} className="font-medium">
        {label}
      </h3>
      <div
        ref={showFirstMark}
        role="region"
        aria-labelledby={id}
        // By keyboard it can be scrolled only with the focus in it.
        tabIndex={0}
        className="relative h-[min(18rem,30vh)] overflow-y-auto rounded-md border px-3 py-2 text-sm break-words whitespace-pre-wrap"
      >
        {pieces.map(({ text, isMarked }, index) =>
          isMarked ? (
            <mark
              key={index}
              className="rounded-xs bg-warning/20 text-foreground underline decoration-warning decoration-2 underline-offset-2"
            >
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </div>
    </div>
  );
}

/** In a long script the words that differ are far below its beginning. */
function showFirstMark(box: HTMLElement | null): void {
  const mark = box?.querySelector("mark");
  if (box && mark) box.scrollTop = mark.offsetTop - box.clientHeight / 3;
}
