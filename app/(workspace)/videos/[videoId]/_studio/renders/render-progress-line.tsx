import { BellRing } from "lucide-react";
import { useState } from "react";
import { canAskForNotifications } from "@/components/render-notices/system-notification";
import { Button } from "@/components/ui/button";
import { getRenderShare } from "@/components/stage-labels";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { RenderView } from "@/server/renders/render-view";
import { TimeLeft } from "@/components/time-left";
import { progressLabel } from "./render-labels";

type RenderProgressLineProps = {
  render: RenderView;
  isCancelling: boolean;
  canCancel: boolean;
  onCancel: (renderId: string) => void;
};

/** How far a render has come. */
export function RenderProgressLine({ render, isCancelling, canCancel, onCancel }: RenderProgressLineProps) {
  const { progress } = render;
  const share = getRenderShare(progress);
  const words = progressLabel(render);

  return (
    <>
      <div className="flex min-w-0 flex-1 flex-col gap-1.5">
        <div className="flex flex-wrap gap-x-3 text-[13px]">
          <p role="status" className="font-medium">
            {words}
          </p>
          <p className="text-muted-foreground tabular-nums">
            {Math.round(100 * share)}%
            {progress?.secondsLeft !== undefined && (
              <>
                , <TimeLeft secondsLeft={progress.secondsLeft} />
              </>
            )}
          </p>
        </div>
        <ProgressBar share={share} label={words} />
      </div>
      <NotifyButton />
      {canCancel && (
        <Button
          variant="outline"
          disabled={isCancelling}
          onClick={() => {
            onCancel(render.renderId);
          }}
        >
          Cancel
        </Button>
      )}
    </>
  );
}

/** Asks for permission to notify when the render ends, unless the person has answered that already. */
function NotifyButton() {
  const [isAskable, setIsAskable] = useState(canAskForNotifications);
  if (!isAskable) return null;

  return (
    <Button
      variant="ghost"
      onClick={() => {
        void Notification.requestPermission().then(() => {
          setIsAskable(false);
        });
      }}
    >
      <BellRing aria-hidden />
      Notify me
    </Button>
  );
}
