import { useQueryClient } from "@tanstack/react-query";
import { isTRPCClientError } from "@trpc/client";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { AppRouter } from "@/server/api/root";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { keepLocalDraft } from "./local-draft";
import { type ConflictChoice, resolveConflict } from "./resolve-conflict";
import { isUnsaved, type SavedState, settleSave, type StoredScript, toSavedState } from "./save-progress";

const pauseMs = 800;
const retryMs = 5000;

type Phase =
  | { kind: "idle" }
  | { kind: "saving" }
  | {
      kind: "failed";
      message: string;
      script: string;
      isUnreachable: boolean;
      isSignedOut: boolean;
    }
  | { kind: "conflict"; message: string; theirs: StoredScript };

type AutosaveInput = {
  videoId: string;
  userId: string;
  stored: StoredScript;
  initial: SavedState;
  script: string;
  changedAt: number;
  /** Puts the server's script on screen. */
  onAdopt: (script: string) => void;
  /** The same, as a step that can be undone. */
  onReplace: (script: string) => void;
  /** Whether the changes saved after one revision, up to another, are a step that people may want to undo. */
  isUndoable: (after: number, upTo: number) => boolean;
};

/** Saves the script when its writer pauses, even if no video can be made of it. */
export function useAutosave({ videoId, userId, stored, initial, script, changedAt, ...on }: AutosaveInput) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [saved, setSaved] = useState(initial);
  const [phase, setPhase] = useState<Phase>({ kind: "idle" });
  const isDirty = isUnsaved(script, saved);
  const current = useRef(script);
  useEffect(() => {
    current.current = script;
  });

  useEffect(() => {
    keepLocalDraft({ userId, videoId }, isDirty ? { script, base: saved.base } : null);
  }, [userId, videoId, isDirty, script, saved]);

  // Somebody else saved, and nothing is written here: the saved script is shown.
  if (stored.revision > saved.revision && !isDirty && phase.kind === "idle") {
    setSaved(toSavedState(stored));
    if (stored.script !== script) takeOver(stored.script, stored.revision);
  }

  function takeOver(theirs: string, revision: number) {
    if (on.isUndoable(saved.revision, revision)) on.onReplace(theirs);
    else on.onAdopt(theirs);
  }

  async function save() {
    const sent = script;
    setPhase({ kind: "saving" });
    try {
      const base = { revision: saved.base.revision, baseScript: saved.base.script };
      const answer = await client.videos.save.mutate({ videoId, ...base, script: sent });
      const settled = settleSave({ sent, current: current.current, answer });
      if (settled.script !== current.current) takeOver(settled.script, answer.revision);
      setSaved(settled.saved);
      setPhase({ kind: "idle" });
      if (!isUnsaved(settled.script, settled.saved)) keepLocalDraft({ userId, videoId }, null);
      queryClient.setQueryData(
        trpc.videos.get.queryKey({ videoId }),
        (video) => video && { ...video, ...answer },
      );
      void queryClient.invalidateQueries(trpc.renders.forecast.pathFilter());
      void queryClient.invalidateQueries(trpc.videos.list.pathFilter());
    } catch (error) {
      setPhase(await toFailedPhase(error, sent));
    }
  }

  async function toFailedPhase(error: unknown, sent: string): Promise<Phase> {
    const known = isTRPCClientError<AppRouter>(error) ? error : null;
    const message = known?.message ?? "";
    if (known?.data?.code === "CONFLICT") {
      const theirs = await client.videos.get.query({ videoId }).catch(() => null);
      if (theirs) return { kind: "conflict", message, theirs };
    }
    const failed = { kind: "failed" as const, script: sent };
    const isSignedOut = known?.data?.appCode === "UNAUTHENTICATED";
    if (known?.data) return { ...failed, message, isUnreachable: false, isSignedOut };

    return { ...failed, message: unreachable, isUnreachable: true, isSignedOut };
  }

  const isBlocked = phase.kind === "failed" && phase.script === script && !phase.isUnreachable;
  const isWaiting = isDirty && !isBlocked && phase.kind !== "saving" && phase.kind !== "conflict";
  const saveWaiting = useEffectEvent(() => {
    if (isWaiting) void save();
  });

  useEffect(() => {
    if (!isWaiting) return;
    const isRetry = phase.kind === "failed" && phase.script === script;
    const delay = isRetry ? retryMs : pauseMs - (Date.now() - changedAt);
    const timer = setTimeout(
      () => {
        saveWaiting();
      },
      Math.max(0, delay),
    );

    return () => {
      clearTimeout(timer);
    };
  }, [isWaiting, script, changedAt, phase]);

  useEffect(() => {
    window.addEventListener("online", saveWaiting);

    return () => {
      window.removeEventListener("online", saveWaiting);
    };
  }, []);

  const saveAfterSignIn = useEffectEvent(() => {
    if (phase.kind === "failed" && phase.isSignedOut && isDirty) void save();
  });
  useEffect(() => {
    // A person who was signed out signs in in another tab, and comes back to this one.
    window.addEventListener("focus", saveAfterSignIn);

    return () => {
      window.removeEventListener("focus", saveAfterSignIn);
    };
  }, []);

  // A person who leaves the page within the pause has their text saved too.
  useEffect(
    () => () => {
      saveWaiting();
    },
    [],
  );

  return {
    ...{ phase, saved, isDirty },
    isBlocked,
    isSaved: !isDirty && phase.kind !== "saving" && phase.kind !== "conflict",
    saveNow: () => {
      if (isDirty && (phase.kind === "idle" || phase.kind === "failed")) void save();
    },
    resolveConflict: (choice: ConflictChoice) => {
      if (phase.kind !== "conflict") return;
      const { theirs } = phase;
      const versions = { base: saved.base.script, mine: script, theirs: theirs.script };
      // Whatever is chosen, undo leads back through their text to the person's own.
      on.onReplace(theirs.script);
      on.onReplace(resolveConflict(versions, choice));
      setSaved(toSavedState(theirs));
      setPhase({ kind: "idle" });
    },
  };
}

export type Autosave = ReturnType<typeof useAutosave>;

const unreachable =
  "The server cannot be reached. Your text is kept in this browser, and saving is tried again every few seconds.";
