import type { Autosave } from "../document/use-autosave";
import { cutFrontMatter, takeComplete } from "./live-script";
import { isOfWhole, useWritingText, type WritingState } from "./use-writing";

type LiveScriptInput = {
  videoId: string;
  state: WritingState;
  /** The script on the screen. */
  script: string;
  autosave: Pick<Autosave, "saved" | "phase">;
};

/** How a text that is being written stands to the script on the screen, until it has taken its place. */
export function useLiveScript({ videoId, state, script, autosave: { saved, phase } }: LiveScriptInput) {
  const { writing, isWriting, isNews, isStopping } = state;
  const complete = useWritingText(videoId, takeComplete);
  const isBlocked = phase.kind === "conflict" || phase.kind === "failed";
  const isSavedElsewhere = isNews && !isBlocked && (writing?.savedRevision ?? 0) > saved.revision;
  const isPending = writing !== null && (isWriting || isStopping || isSavedElsewhere);
  const isLive = isPending && isOfWhole(writing);

  return {
    /** Whether all of the script is being written: what is on the screen goes when that is done. */
    isLive,
    /** Whether a part is. */
    isPartPending: isPending && !isLive,
    /** What can be previewed: as much of it as is complete, with the settings that the video has. */
    previewed: isLive && complete !== "" ? cutFrontMatter(script) + complete : script,
  };
}
