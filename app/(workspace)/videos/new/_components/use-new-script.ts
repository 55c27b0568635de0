"use client";

import { useRef, useState } from "react";
import { toast } from "sonner";
import { findLine, readScriptFile } from "./script-text";
import { useCreateVideo } from "./use-create-video";
import { useScriptDraft } from "./use-script-draft";

/** The script that becomes a video: what it says, what is wrong with it, and whether it is on its way. */
export function useNewScript({ userId, channelId }: { userId: string; channelId: string | undefined }) {
  const textarea = useRef<HTMLTextAreaElement>(null);
  const [script, writeScript] = useScriptDraft(userId);
  const [problem, setProblem] = useState<string>();
  const creation = useCreateVideo({ userId, onError: showProblem });
  const isBusy = creation.isPending || creation.isSuccess;

  function showProblem(message: string, number?: number | null) {
    setProblem(message);
    const { current } = textarea;
    if (!current) return;
    const line = number ? findLine(current.value, number) : undefined;
    if (line) current.setSelectionRange(line.start, line.end);
    // Browsers scroll to the selection only when the focus comes.
    current.blur();
    current.focus();
  }

  function changeScript(next: string) {
    setProblem(undefined);
    writeScript(next);
  }

  function replaceScript(next: string) {
    if (isBusy) return;
    changeScript(next);
    textarea.current?.focus();
    if (script.trim() === "" || script === next) return;
    toast("The script was replaced.", { action: { label: "Undo", onClick: () => changeScript(script) } });
  }

  async function takeFile(file: File) {
    const read = await readScriptFile(file);
    if (read.problem === undefined) replaceScript(read.script);
    else showProblem(read.problem);
  }

  function submit() {
    if (isBusy) return;
    if (script.trim() === "") {
      showProblem("There is no script yet; write at least one sentence, or start from an example.");
      return;
    }
    setProblem(undefined);
    creation.mutate({ script, channelId });
  }

  return { textarea, script, problem, isBusy, changeScript, replaceScript, takeFile, submit };
}
