"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Copy, Trash2 } from "lucide-react";
import Image from "next/image";
import Link from "next/link";
import type { ReactNode } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { AssetSummary } from "@/server/media/schema";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { bytesLabel, kindNames, lengthLabel, usageLabel } from "../../_components/media/asset-labels";
import { FontSpecimen } from "../../_components/media/font-specimen";

const undoMs = 10_000;

type AssetDialogProps = { asset: AssetSummary | null; canDelete: boolean; onClose: () => void };

/** One file of the library: to see or hear, describe, and delete. */
export function AssetDialog({ asset, canDelete, onClose }: AssetDialogProps) {
  return (
    <Dialog
      open={asset !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={asset?.name ?? ""}
      className="max-w-2xl"
    >
      {asset && (
        <div className="flex flex-col gap-4 p-4">
          <AssetView asset={asset} />
          <AssetDetails {...{ asset, canDelete, onClose }} />
        </div>
      )}
    </Dialog>
  );
}

function AssetView({ asset: { kind, name, storageKey } }: { asset: AssetSummary }) {
  const address = `/api/media/${storageKey}`;
  const frame = "max-h-[40vh] w-full rounded-md bg-muted object-contain";

  switch (kind) {
    case "photo":
      return (
        <div className="relative h-[40vh] w-full">
          <Image fill src={address} alt={name} className="rounded-md bg-muted object-contain" />
        </div>
      );
    case "footage":
      return <video src={address} controls muted playsInline aria-label={name} className={frame} />;
    case "audio":
      return <audio src={address} controls aria-label={name} className="w-full" />;
    case "font":
      return (
        <p className="flex flex-col gap-2 rounded-md bg-muted p-4 wrap-anywhere">
          <FontSpecimen storageKey={storageKey} text="Three hearts, blue blood" className="text-3xl" />
          <FontSpecimen
            storageKey={storageKey}
            text="ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789 .,:;!?&%"
            className="text-lg"
          />
        </p>
      );
  }
}

type AssetDetailsProps = { asset: AssetSummary; canDelete: boolean; onClose: () => void };

/** The details of a file, and where it is used. */
function AssetDetails({ asset, canDelete, onClose }: AssetDetailsProps) {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.media.get.queryOptions({ assetId: asset.assetId }, { staleTime: 0 }));
  const deletion = useDeleteAsset();
  const use = usageLabel(asset);
  const { width, height, durationMs } = asset;

  return (
    <>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-[13px] [&_dt]:text-muted-foreground">
        <Fact name="Kind">{kindNames[asset.kind].one}</Fact>
        <Fact name="Size">{bytesLabel(asset.bytes)}</Fact>
        {width !== null && height !== null && (
          <Fact name="Dimensions">
            {width} × {height} pixels
          </Fact>
        )}
        {durationMs !== null && <Fact name="Length">{lengthLabel(durationMs)}</Fact>}
        {use !== null && (
          <Fact name="In a script">
            <span className="flex items-center gap-2">
              <code className="min-w-0 rounded bg-muted px-1.5 py-0.5 wrap-anywhere">{use}</code>
              <Button
                size="icon"
                variant="ghost"
                aria-label="Copy what a script writes"
                onClick={() => void navigator.clipboard.writeText(use).then(() => toast("Copied."))}
              >
                <Copy aria-hidden />
              </Button>
            </span>
          </Fact>
        )}
        <Fact name="Used in">
          {error && <span role="alert">{error.message}</span>}
          {!data && !error && "…"}
          {data?.videos.length === 0 && "No video"}
          <ul>
            {data?.videos.map(({ videoId, title }) => (
              <li key={videoId}>
                <Link href={`/videos/${videoId}`} className="text-primary underline underline-offset-2">
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </Fact>
      </dl>
      {canDelete && data && (
        <div className="flex flex-wrap items-center justify-end gap-3">
          {data.videos.length > 0 && (
            <p className="text-[13px] text-muted-foreground">Take it out of these videos to delete it.</p>
          )}
          <Button
            variant="destructive"
            disabled={data.videos.length > 0 || deletion.isPending}
            onClick={() => deletion.mutate(asset, { onSuccess: onClose })}
          >
            <Trash2 aria-hidden />
            Delete
          </Button>
        </div>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="py-0.5">{name}</dt>
      <dd className="py-0.5">{children}</dd>
    </>
  );
}

/** Deletes a file of the library; for a while, a toast can undo it. */
function useDeleteAsset() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries(trpc.media.list.pathFilter());

  const restore = useMutation({
    mutationFn: ({ assetId }: AssetSummary) => client.media.restore.mutate({ assetId }),
    onSuccess: ({ name }) => toast.success(`${name} is back.`),
    onError: ({ message }, asset) =>
      toast.error(message, { action: { label: "Try again", onClick: () => restore.mutate(asset) } }),
    onSettled: refresh,
  });

  return useMutation({
    mutationFn: ({ assetId }: AssetSummary) => client.media.delete.mutate({ assetId }),
    onSuccess: (_result, asset) =>
      toast(`${asset.name} deleted.`, {
        duration: undoMs,
        action: { label: "Undo", onClick: () => restore.mutate(asset) },
      }),
    onError: ({ message }) => toast.error(message),
    onSettled: refresh,
  });
}
