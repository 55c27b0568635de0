import { LoaderCircle } from "lucide-react";
import { useDeferredValue, useMemo, useState } from "react";
import { countSpokenWords } from "@/app/(workspace)/_components/writing/estimate-length";
import { Button } from "@/components/ui/button";
import { Countdown } from "./countdown";
import { EndedLine } from "./ended-line";
import { cutLiveParts } from "./live-script";
import { useWritingText, type Writing, type WritingState } from "./use-writing";
import { activityLabel, endLabel, progressLabel, waitLabel } from "./writing-labels";

type WritingBarProps = {
  videoId: string;
  state: WritingState;
  canEdit: boolean;
  /** Rewrites a part again with the same instruction. */
  onRewriteAgain: () => void;
  /** Shows the text that could not be merged into the script. */
  onCompare: () => void;
};

/** Above the script: what is being written, or how that ended, and what to do about it. */
export function WritingBar({ videoId, state, canEdit, onRewriteAgain, onCompare }: WritingBarProps) {
  const { writing, isWriting, isNews } = state;
  const [dismissedId, setDismissedId] = useState<string | null>(null);
  const hasFailed = writing?.state === "failed";
  const isShown = writing && writing.writingId !== dismissedId && (isWriting || isNews || hasFailed);

  return (
    <>
      {/* Always present, so that a screen reader announces each change once. The number of words is left out. */}
      <p role="status" className="sr-only">
        {isShown && !hasFailed && (isWriting ? activityLabel(writing) : endLabel(writing))}
      </p>
      {isShown && (
        // Content scrolls below it: a person who reads at the end can stop the writing, and sees how it went.
        <div className="sticky top-0 z-20 -mx-4 -my-2 bg-background px-4 py-2">
          <section aria-label="Writing" className="max-h-[40dvh] overflow-y-auto rounded-lg border bg-card">
            {isWriting ? (
              <ActiveLine {...{ videoId, writing, state, canEdit }} />
            ) : (
              <EndedLine
                {...{ videoId, writing, state, canEdit, onRewriteAgain, onCompare }}
                onDismiss={() => setDismissedId(writing.writingId)}
              />
            )}
          </section>
        </div>
      )}
    </>
  );
}

type LineProps = { videoId: string; writing: Writing; state: WritingState; canEdit: boolean };

function ActiveLine({ videoId, writing, state, canEdit }: LineProps) {
  const { waitReason, waitUntilMs, writer } = writing;

  return (
    <div className="flex items-center gap-3 py-2 pr-2 pl-3">
      <LoaderCircle aria-hidden className="size-4 shrink-0 text-primary motion-safe:animate-spin" />
      <div className="min-w-0 flex-1 text-[13px]">
        {waitReason === null ? (
          <>
            <p className="truncate font-medium">{activityLabel(writing)}…</p>
            <Progress {...{ videoId, writing }} />
          </>
        ) : (
          <>
            <p className="font-medium">Waiting for {writer?.name ?? "the source"}</p>
            <p className="text-muted-foreground wrap-anywhere tabular-nums">
              {waitLabel(waitReason)} Trying again{" "}
              {waitUntilMs === null ? "soon" : <Countdown untilMs={waitUntilMs} />}.
            </p>
          </>
        )}
        {state.watchProblem !== undefined && (
          <p className="text-warning">Connection lost. The text goes on when it’s back.</p>
        )}
      </div>
      {canEdit && (
        <Button variant="outline" size="sm" disabled={state.isStopping} onClick={state.stop}>
          Stop
        </Button>
      )}
    </div>
  );
}

/** Counts when there is time for it. */
function Progress({ videoId, writing }: Pick<LineProps, "videoId" | "writing">) {
  const text = useDeferredValue(useWritingText(videoId, sameText));
  const label = useMemo(
    () =>
      progressLabel({
        partCount: cutLiveParts(text).length,
        wordCount: countSpokenWords(text),
        lengthSeconds: writing.brief?.lengthSeconds,
      }),
    [text, writing.brief?.lengthSeconds],
  );

  return (
    <p aria-hidden className="text-muted-foreground tabular-nums">
      {writing.state === "queued" || text === "" ? "The first words take some seconds." : label}
    </p>
  );
}

const sameText = (text: string) => text;
