import { Button } from "@/components/ui/button";
import type { Autosave } from "./use-autosave";

type SaveStateProps = {
  autosave: Autosave;
  onCompare: () => void;
};

/** Says in words, at all times, whether everything is saved. */
export function SaveState({ autosave, onCompare }: SaveStateProps) {
  const { phase, isDirty, isBlocked } = autosave;

  return (
    <div className="flex max-w-2/3 shrink-0 items-center gap-2 text-[13px]">
      <p role="status" className="min-w-0 text-muted-foreground">
        {phase.kind === "failed" && isDirty ? (
          <>
            <span className="text-destructive">Could not save</span>
            <span className="max-md:sr-only">. {phase.message}</span>
          </>
        ) : (
          describe(autosave)
        )}
      </p>
      {phase.kind === "failed" && phase.isSignedOut && (
        <Button variant="outline" asChild size="sm">
          {/* In another tab: what is written here is not saved yet. */}
          <a href="/sign-in" target="_blank">
            Sign in
          </a>
        </Button>
      )}
      {isBlocked && (
        <Button variant="outline" size="sm" onClick={autosave.saveNow}>
          Try again
        </Button>
      )}
      {phase.kind === "conflict" && (
        <Button variant="outline" size="sm" onClick={onCompare}>
          Compare
        </Button>
      )}
    </div>
  );
}

function describe({ phase, isDirty }: Autosave): string {
  if (phase.kind === "saving") return "Saving…";

  return isDirty || phase.kind === "conflict" ? "Unsaved changes" : "Saved";
}
