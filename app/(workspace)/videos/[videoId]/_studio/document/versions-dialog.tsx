import { type ReactNode, useId, useMemo } from "react";
import { Dialog, DialogFooter } from "@/components/ui/dialog";
import { type MarkedText, markDifferences } from "./mark-differences";

type VersionsDialogProps = {
  isOpen: boolean;
  title: string;
  /** Why there are two. */
  message: string;
  mine: string;
  other: string;
  otherName: string;
  /** What a choice means. */
  note: string;
  /** One button for each choice. */
  children: ReactNode;
  onClose: () => void;
};

/** Two versions of a script side by side, to choose from. */
export function VersionsDialog({
  isOpen,
  title,
  message,
  mine,
  other,
  otherName,
  ...rest
}: VersionsDialogProps) {
  return (
    <Dialog
      open={isOpen}
      title={title}
      className="max-w-4xl"
      onOpenChange={(isStillOpen) => {
        if (!isStillOpen) rest.onClose();
      }}
    >
      <div className="flex flex-col gap-4 p-4">
        <p className="text-[13px] text-muted-foreground">{message} Words that differ are underlined.</p>
        <Versions {...{ mine, other, otherName }} />
        <p className="text-[13px] text-muted-foreground">{rest.note}</p>
        <DialogFooter>
          <div className="flex flex-wrap justify-end gap-2">{rest.children}</div>
        </DialogFooter>
      </div>
    </Dialog>
  );
}

function Versions({ mine, other, otherName }: Pick<VersionsDialogProps, "mine" | "other" | "otherName">) {
  const marked = useMemo(() => markDifferences(mine, other), [mine, other]);

  return (
    <div className="grid gap-4 md:grid-cols-2">
      <Version label="Your version" pieces={marked.mine} />
      <Version label={otherName} pieces={marked.theirs} />
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
        // The keyboard can scroll it only while it has the focus.
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

/** In a long script, the first difference is far below the beginning. */
function showFirstMark(box: HTMLElement | null): void {
  const mark = box?.querySelector("mark");
  if (box && mark) box.scrollTop = mark.offsetTop - box.clientHeight / 3;
}
