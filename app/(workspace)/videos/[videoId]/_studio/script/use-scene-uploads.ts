import { useEffect, useEffectEvent, useState } from "react";
import { flushSync } from "react-dom";
import { toast } from "sonner";
import type { AssetSummary } from "@/server/media/schema";
import { kindNames } from "@/app/(workspace)/_components/media/asset-labels";
import {
  addUploads,
  getUploads,
  subscribe,
  type Upload,
} from "@/app/(workspace)/_components/media/uploads-store";
import { useUploads } from "@/app/(workspace)/_components/media/use-uploads";
import { canHaveVisual, setVisual } from "@/server/script-format/edit/script-visual";
import type { ScriptBlocks } from "./use-script-blocks";

/** A file to be shown in a part of the script, or why it is not. */
type Arrival = { blockId: number; uploadId: number | null; problem: string | null };

const takesNone = "This part of the script shows no picture or clip. Drop it on a paragraph.";

/**
 * Files dropped or pasted on parts of the script: they go into the library, and the first one is shown in its part once
 * it is uploaded. Each part waits for one; a newer one replaces it.
 */
export function useSceneUploads({ blocks, change }: Pick<ScriptBlocks, "blocks" | "change">) {
  const uploads = useUploads();
  const [arrivals, setArrivals] = useState<Arrival[]>([]);
  const indexOf = (blockId: number) => blocks.findIndex(({ id }) => id === blockId);
  const dismiss = (blockId: number) => {
    setArrivals((before) => before.filter((arrival) => arrival.blockId !== blockId));
  };
  const put = (next: Arrival) => {
    setArrivals((before) => [...before.filter(({ blockId }) => blockId !== next.blockId), next]);
  };

  const landTaken = useEffectEvent(() => {
    const taken = getUploads().find(
      ({ id, uploaded }) => uploaded && arrivals.some(({ uploadId }) => uploadId === id),
    );
    const blockId = arrivals.find(({ uploadId }) => uploadId === taken?.id)?.blockId;
    if (!taken?.uploaded || blockId === undefined) return;

    const { asset } = taken.uploaded;
    const index = indexOf(blockId);
    if (index < 0)
      toast(`${asset.name} is in the library now; the part of the script that it was for is gone.`);
    const problem = problemLabel(asset, canHaveVisual(blocks, index));
    // At once: another file that arrives now must go into the script that results from this one.
    flushSync(() => {
      if (problem === null) change(setVisual(blocks, index, asset.name));
      if (problem === null || index < 0) dismiss(blockId);
      else put({ blockId, uploadId: null, problem });
    });
  });
  useEffect(() => subscribe(() => landTaken()), []);

  return {
    add: (blockId: number, files: File[]) => {
      if (files.length === 0) return;
      if (!canHaveVisual(blocks, indexOf(blockId))) put({ blockId, uploadId: null, problem: takesNone });
      else put({ blockId, uploadId: addUploads(files)[0] ?? null, problem: null });
    },
    dismiss,
    /** The file that a part is waiting for, or its problem. */
    find: (blockId: number): { upload: Upload | undefined; problem: string | null } | undefined => {
      const arrival = arrivals.find((candidate) => candidate.blockId === blockId);

      return (
        arrival && { upload: uploads.find(({ id }) => id === arrival.uploadId), problem: arrival.problem }
      );
    },
  };
}

function problemLabel({ kind, name }: AssetSummary, canShow: boolean): string | null {
  if (!canShow) return `${name} is in the library now, but this part of the script shows no picture or clip.`;
  if (kind === "photo" || kind === "footage") return null;

  return `${name} is a ${kindNames[kind].one.toLowerCase()}. It is in the library now, but a scene shows only pictures and clips.`;
}

export type SceneUploads = ReturnType<typeof useSceneUploads>;
