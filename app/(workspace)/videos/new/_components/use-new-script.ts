"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { toast } from "sonner";
import { useTRPC } from "@/trpc/client";
import { toNewScriptKey } from "../../../_components/drafts";
import { findLine, readScriptFile } from "./script-text";
import { rememberChannel } from "./use-channel-pick";
import { useTabDraft, writeDraft } from "./use-tab-draft";

/** How long a warning stays: it says what to do about it, in up to forty words. */
const readingMs = 20_000;

/** The script that becomes a video: its text, its problem, and whether it is being sent. */
export function useNewScript({ userId, channelId }: { userId: string; channelId: string | undefined }) {
  const textarea = useRef<HTMLTextAreaElement>(null);
  const [script, writeScript] = useTabDraft(toNewScriptKey(userId));
  const [problem, setProblem] = useState<string>();
  const creation = useCreateVideo({ userId, onError: showProblem });
  const isBusy = creation.isPending || creation.isSuccess;

  function showProblem(message: string, number?: number | null) {
    setProblem(message);
    const { current } = textarea;
    if (!current) return;
    const line = number ? findLine(current.value, number) : undefined;
    if (line) current.setSelectionRange(line.start, line.end);
    // Browsers scroll to the selection only when the element gains the focus.
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

/** Makes a video of a script and opens it; only then is the draft forgotten. */
function useCreateVideo({
  userId,
  onError,
}: {
  userId: string;
  onError: (message: string, line?: number | null) => void;
}) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();

  const creation = useMutation(
    trpc.videos.create.mutationOptions({
      onSuccess: ({ videoId, speechObstacle }, { channelId = "" }) => {
        rememberChannel(userId, channelId);
        void queryClient.invalidateQueries(trpc.videos.list.infiniteQueryFilter());
        if (speechObstacle !== null) {
          toast.warning("This script cannot be rendered yet.", {
            description: speechObstacle,
            duration: readingMs,
          });
        }
        router.push(`/videos/${videoId}`);
      },
      onError: ({ message, data }) => onError(message, data?.scriptProblem?.line),
    }),
  );
  const { isSuccess } = creation;

  // When the page closes, not earlier: the text would vanish while the person waits for the next page.
  useEffect(
    () => () => {
      if (isSuccess) writeDraft(toNewScriptKey(userId), "");
    },
    [isSuccess, userId],
  );

  return creation;
}
