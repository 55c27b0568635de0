import { Button } from "@/components/ui/button";
import { Dialog, DialogFooter } from "@/components/ui/dialog";
import { roughTimeLabel } from "@/components/time-labels";

type LongRenderDialogProps = {
  isOpen: boolean;
  sceneCount: number;
  secondsLeft: number;
  onRender: () => void;
  onClose: () => void;
};

/** A render that takes this many seconds or more needs confirmation. */
export const longRenderSeconds = 20 * 60;

/** Asks before a render that occupies the machine for long. */
export function LongRenderDialog({
  isOpen,
  sceneCount,
  secondsLeft,
  onRender,
  onClose,
}: LongRenderDialogProps) {
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(isNowOpen) => {
        if (!isNowOpen) onClose();
      }}
      title={`This render takes about ${roughTimeLabel(secondsLeft)}`}
    >
      <div className="flex flex-col gap-4 p-4">
        <p>
          The script has {sceneCount.toLocaleString("en")} scenes to render. Cut it into several videos, or
          pick a lower quality, if that is too long.
        </p>
        <DialogFooter>
          <div className="flex flex-wrap justify-end gap-2">
            <Button variant="outline" onClick={onClose}>
              Cancel
            </Button>
            <Button onClick={onRender}>Render anyway</Button>
          </div>
        </DialogFooter>
      </div>
    </Dialog>
  );
}
