import { skipToken, useQuery } from "@tanstack/react-query";
import Image from "next/image";
import { useState } from "react";
import { MediaPicker } from "@/app/(workspace)/_components/media/media-picker";
import { Button } from "@/components/ui/button";
import type { ChannelKind } from "@/server/channels/schema";
import { useTRPC } from "@/trpc/client";
import type { PlanFormFields } from "../plan-form";
import { useOpenThumbnails } from "../../thumbnails/thumbnail-choice";

/** The thumbnail by which people find the video: its own, one of the library, or none. */
export function ThumbnailField({ renderId, form }: { renderId: string | null; form: PlanFormFields }) {
  const { plan, channel, isReadOnly, changeOptions } = form;
  const { thumbnail } = plan.options;
  const trpc = useTRPC();
  const openThumbnails = useOpenThumbnails();
  const [isPicking, setIsPicking] = useState(false);
  const assetId = typeof thumbnail === "object" ? thumbnail.assetId : undefined;
  const asset = useQuery(
    trpc.media.get.queryOptions(assetId === undefined ? skipToken : { assetId }, { retry: false }),
  );
  const address = toAddress(thumbnail, { renderId, thumbnailKey: asset.data?.thumbnailKey });

  return (
    <section aria-label="Thumbnail" className="flex flex-col gap-1.5">
      <h3 className="text-[13px] font-medium">Thumbnail</h3>
      <div className="flex flex-wrap items-center gap-3">
        <div className="flex aspect-video w-40 shrink-0 items-center justify-center overflow-hidden rounded-md border bg-muted text-xs text-muted-foreground">
          {address === undefined ? (
            <span className="p-2 text-center">
              {thumbnail === "none" && channel.kind === "youtube" ? "YouTube’s choice" : "No picture"}
            </span>
          ) : (
            <Image
              src={address}
              alt="The thumbnail"
              width={320}
              height={180}
              unoptimized
              className="size-full object-contain"
            />
          )}
        </div>
        <div className="flex min-w-0 flex-1 flex-col items-start gap-2">
          <p className="text-[13px] wrap-anywhere text-muted-foreground">
            {asset.error?.message ?? describe(thumbnail, { kind: channel.kind, name: asset.data?.name })}
          </p>
          {!isReadOnly && (
            <div className="flex flex-wrap gap-2">
              <Button variant="outline" size="sm" onClick={() => setIsPicking(true)}>
                Choose a picture
              </Button>
              {openThumbnails && thumbnail === "render" && (
                <Button variant="outline" size="sm" onClick={openThumbnails}>
                  Other proposals
                </Button>
              )}
              {thumbnail !== "render" && (
                <Button variant="outline" size="sm" onClick={() => changeOptions({ thumbnail: "render" })}>
                  Use the video’s own
                </Button>
              )}
              {thumbnail !== "none" && (
                <Button variant="ghost" size="sm" onClick={() => changeOptions({ thumbnail: "none" })}>
                  None
                </Button>
              )}
            </div>
          )}
        </div>
      </div>
      <MediaPicker
        isOpen={isPicking}
        kinds={["photo"]}
        title="Choose a thumbnail"
        onOpenChange={setIsPicking}
        onPick={(picked) => {
          changeOptions({ thumbnail: { assetId: picked.assetId } });
          setIsPicking(false);
        }}
      />
    </section>
  );
}

type Thumbnail = PlanFormFields["plan"]["options"]["thumbnail"];

function toAddress(
  thumbnail: Thumbnail,
  { renderId, thumbnailKey }: { renderId: string | null; thumbnailKey: string | null | undefined },
): string | undefined {
  if (thumbnail === "none") return undefined;
  if (thumbnail === "render") return renderId === null ? undefined : `/api/renders/${renderId}/thumbnail`;

  return thumbnailKey ? `/api/media/${thumbnailKey}` : undefined;
}

function describe(
  thumbnail: Thumbnail,
  { kind, name }: { kind: ChannelKind; name: string | undefined },
): string {
  if (thumbnail === "none") {
    return kind === "youtube" ? "YouTube takes a picture from the video." : "The package has no thumbnail.";
  }
  if (thumbnail === "render") return "The one that was made with the video.";

  return `${name ?? "A picture"} of the library, sent as 1280 × 720 JPEG.`;
}
