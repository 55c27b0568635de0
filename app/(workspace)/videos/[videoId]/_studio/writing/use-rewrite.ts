import { useState } from "react";
import { useOfferCommand } from "@/components/page-command";
import { useStableCallback } from "@/components/ui/use-stable-callback";
import type { ScriptBlock } from "@/server/script-format/edit/script-blocks";
import type { Autosave } from "../document/use-autosave";
import {
  findBlockIds,
  findChapter,
  type RewriteTarget,
  toScriptPart,
  wholeScript,
} from "../script/rewrite-parts";
import type { RewriteExtent } from "../script/scene-menu";
import type { WritingState } from "./use-writing";

type RewriteInput = {
  blocks: ScriptBlock[];
  /** Whether the blocks follow the scenes yet: before, the whole script is one block. */
  areCut: boolean;
  /** The name of a card. */
  nameOf: (blockId: number) => string;
  state: WritingState;
  /** Whether a part is being written, or is being put into the script. */
  isPartPending: boolean;
  autosave: Pick<Autosave, "saved" | "isSaved" | "saveNow">;
  canEdit: boolean;
};

type Asked = RewriteTarget & { instruction: string };

/** What somebody wants rewritten, and the cards that are being rewritten now. */
export function useRewrite({ blocks, areCut, nameOf, state, isPartPending, ...rest }: RewriteInput) {
  const { autosave, canEdit } = rest;
  const { writing, isWriting } = state;
  const [asked, setAsked] = useState<Asked | null>(null);
  const [tracked, setTracked] = useState<{ writingId: string; blockIds: number[] } | null>(null);
  // The part's place refers to the script at the start: from then on its cards are followed.
  if (writing?.part && areCut && tracked?.writingId !== writing.writingId) {
    setTracked({ writingId: writing.writingId, blockIds: findBlockIds(blocks, writing.part) });
  }
  const trackedIds = tracked?.writingId === writing?.writingId ? (tracked?.blockIds ?? []) : [];
  const canRewrite = canEdit && !isWriting;

  function ask(target: RewriteTarget, instruction = "") {
    autosave.saveNow();
    setAsked({ ...target, instruction });
  }

  useOfferCommand({
    name: "Rewrite the script…",
    run: () => ask(wholeScript),
    isOffered: canRewrite,
  });
  useOfferCommand({
    name: "Write another version of the script",
    run: state.again,
    isOffered: canRewrite && writing?.kind === "script",
  });
  useOfferCommand({ name: "Stop writing", run: state.stop, isOffered: canEdit && isWriting });

  const rewriteBlock = useStableCallback((blockId: number, extent: RewriteExtent) => {
    const index = blocks.findIndex(({ id }) => id === blockId);
    const name = extent === "chapter" ? `the chapter of ${nameOf(blockId)}` : nameOf(blockId);
    const blockIds = extent === "chapter" ? findChapter(blocks, index) : { first: blockId, last: blockId };
    ask({ name, blockIds });
  });

  return {
    asked,
    /** Its place in the saved script; undefined until that is the one on screen. */
    part:
      asked && autosave.isSaved ? (asked.blockIds ? toScriptPart(blocks, asked.blockIds) : null) : undefined,
    rewrittenIds: isPartPending ? trackedIds : [],
    rewriteScript: () => ask(wholeScript),
    rewriteBlock: canRewrite ? rewriteBlock : undefined,
    /** The same part, as far as it is still there, by the same instruction. */
    rewriteAgain: () => {
      const [first] = trackedIds;
      const last = trackedIds.at(-1);
      const target =
        first === undefined || last === undefined
          ? wholeScript
          : { name: nameOf(first), blockIds: { first, last } };
      ask(target, writing?.instruction ?? "");
    },
    close: () => setAsked(null),
  };
}
