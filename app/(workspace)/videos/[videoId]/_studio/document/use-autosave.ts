import { useQueryClient } from "@tanstack/react-query";
import { isTRPCClientError } from "@trpc/client";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { AppRouter } from "@/server/api/root";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { keepDraft } from "./local-draft";
import { type ConflictChoice, resolveConflict } from "./resolve-conflict";
import { isUnsaved, type SavedState, settleSave, type StoredVideo, toSavedState } from "./save-progress";
import { isSameDocument, listChangedOptions, rebaseOptions, type StudioDocument } from "./studio-document";

const pauseMs = 800;
const retryMs = 5000;

type Phase =
  | { kind: "idle" }
  | { kind: "saving" }
  | {
      kind: "failed";
      message: string;
      document: StudioDocument;
      isUnreachable: boolean;
      isSignedOut: boolean;
    }
  | { kind: "conflict"; message: string; theirs: StoredVideo };

type AutosaveInput = {
  videoId: string;
  stored: StoredVideo;
  initial: SavedState;
  document: StudioDocument;
  changedAt: number;
  /** False while the document cannot or must not be saved: it does not parse, it has no title, it is not ours. */
  canSave: boolean;
  /** True also while it is not known yet whether the document parses: whoever leaves has it tried. */
  mayTry: boolean;
  /** Puts on the screen what the server has. */
  onAdopt: (document: StudioDocument) => void;
  /** The same, as a step that can be undone. */
  onReplace: (document: StudioDocument) => void;
};

/** Saves the document when its writer pauses. */
export function useAutosave({
  videoId,
  stored,
  initial,
  document,
  changedAt,
  canSave,
  mayTry,
  ...on
}: AutosaveInput) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [saved, setSaved] = useState(initial);
  const [phase, setPhase] = useState<Phase>({ kind: "idle" });
  const isDirty = isUnsaved(document, saved);
  const current = useRef(document);
  useEffect(() => {
    current.current = document;
  });

  useEffect(() => {
    keepDraft(videoId, isDirty ? { document, saved } : null);
  }, [videoId, isDirty, document, saved]);

  // Somebody else saved, and nothing is written here: what is shown is what is saved.
  if (stored.revision > saved.revision && !isDirty && phase.kind === "idle") {
    setSaved(toSavedState(stored));
    if (!isSameDocument(stored, document)) on.onAdopt({ script: stored.script, options: stored.options });
  }

  async function save() {
    const sent = document;
    setPhase({ kind: "saving" });
    try {
      const { script } = sent;
      const options = listChangedOptions(saved.options, sent.options);
      const base = { revision: saved.base.revision, baseScript: saved.base.script };
      const answer = await client.videos.save.mutate({ videoId, ...base, script, options });
      const settled = settleSave({ sent, current: current.current, answer });
      if (settled.document !== current.current) on.onAdopt(settled.document);
      setSaved(settled.saved);
      setPhase({ kind: "idle" });
      if (!isUnsaved(settled.document, settled.saved)) keepDraft(videoId, null);
      queryClient.setQueryData(
        trpc.videos.get.queryKey({ videoId }),
        (video) => video && { ...video, ...answer },
      );
      void queryClient.invalidateQueries(trpc.renders.forecast.pathFilter());
      void queryClient.invalidateQueries(trpc.videos.list.pathFilter());
    } catch (error) {
      setPhase(await describeFailure(error, sent));
    }
  }

  async function describeFailure(error: unknown, sent: StudioDocument): Promise<Phase> {
    const known = isTRPCClientError<AppRouter>(error) ? error : null;
    const message = known?.message ?? "";
    if (known?.data?.code === "CONFLICT") {
      const theirs = await client.videos.get.query({ videoId }).catch(() => null);
      if (theirs) return { kind: "conflict", message, theirs };
    }
    const failed = { kind: "failed" as const, document: sent };
    const isSignedOut = known?.data?.appCode === "UNAUTHENTICATED";
    if (known?.data) return { ...failed, message, isUnreachable: false, isSignedOut };

    return { ...failed, message: unreachable, isUnreachable: true, isSignedOut };
  }

  const isBlocked = phase.kind === "failed" && phase.document === document && !phase.isUnreachable;
  const isFree = isDirty && !isBlocked && phase.kind !== "saving" && phase.kind !== "conflict";
  const isWaiting = isFree && canSave;
  const saveWaiting = useEffectEvent(() => {
    if (isWaiting) void save();
  });
  const saveOnLeaving = useEffectEvent(() => {
    if (isFree && mayTry) void save();
  });

  useEffect(() => {
    if (!isWaiting) return;
    const isRetry = phase.kind === "failed" && phase.document === document;
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
  }, [isWaiting, document, changedAt, phase]);

  useEffect(() => {
    window.addEventListener("online", saveWaiting);

    return () => {
      window.removeEventListener("online", saveWaiting);
    };
  }, []);

  const saveAfterSignIn = useEffectEvent(() => {
    if (phase.kind === "failed" && phase.isSignedOut && isDirty && canSave) void save();
  });
  useEffect(() => {
    // Whoever was signed out signs in in another tab, and comes back to this one.
    window.addEventListener("focus", saveAfterSignIn);

    return () => {
      window.removeEventListener("focus", saveAfterSignIn);
    };
  }, []);

  // Whoever goes to another page within the pause has their text saved as well.
  useEffect(
    () => () => {
      saveOnLeaving();
    },
    [],
  );

  return {
    ...{ phase, saved, isDirty },
    isBlocked,
    isSaved: !isDirty && phase.kind !== "saving" && phase.kind !== "conflict",
    saveNow: () => {
      if (isDirty && canSave && (phase.kind === "idle" || phase.kind === "failed")) void save();
    },
    resolveConflict: (choice: ConflictChoice) => {
      if (phase.kind !== "conflict") return;
      const { theirs } = phase;
      const versions = { base: saved.base.script, mine: document.script, theirs: theirs.script };
      const script = resolveConflict(versions, choice);
      const { options: mine } = document;
      const options = rebaseOptions({ base: saved.options, mine, theirs: theirs.options });
      // Whatever is chosen, undo leads back by their text to one's own.
      on.onReplace({ script: theirs.script, options });
      on.onReplace({ script, options });
      setSaved(toSavedState(theirs));
      setPhase({ kind: "idle" });
    },
  };
}

export type Autosave = ReturnType<typeof useAutosave>;

const unreachable =
  "The server cannot be reached. Your text is kept in this browser, and saving is tried again every few seconds.";
