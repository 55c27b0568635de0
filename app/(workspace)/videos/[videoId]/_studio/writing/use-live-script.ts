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

/** How a text that is being written relates to the script on screen, until it has replaced it. */
export function useLiveScript({ videoId, state, script, autosave: { saved, phase } }: LiveScriptInput) {
  const { writing, isWriting, isNews, isStopping } = state;
  const complete = useWritingText(videoId, takeComplete);
  const isBlocked = phase.kind === "conflict" || phase.kind === "failed";
  const isSavedElsewhere = isNews && !isBlocked && (writing?.savedRevision ?? 0) > saved.revision;
  const isPending = writing !== null && (isWriting || isStopping || isSavedElsewhere);
  const isLive = isPending && isOfWhole(writing);

  return {
    /** Whether the whole script is being written: it then replaces the one on screen. */
    isLive,
    /** Whether only a part is. */
    isPartPending: isPending && !isLive,
    /** The script to preview: the finished portion, with the video's settings. */
    previewed: isLive && complete !== "" ? cutFrontMatter(script) + complete : script,
  };
}
