import { useMutation } from "@tanstack/react-query";
import { Copy, Package } from "lucide-react";
import { toast } from "sonner";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { useTRPC } from "@/trpc/client";
import type { PublicationProps } from "../draft-publication";
import { momentLabel } from "../publish-labels";

/** A package of a channel of kind export: where its files are, the text to paste beside them, and a button to make another. */
export function MadePackage({ publication, channel, canPublish }: PublicationProps) {
  const { publicationId, renderId, packageKey, snippet, publishAt, endedAt } = publication;
  const trpc = useTRPC();
  const releasing = useMutation(
    trpc.publications.delete.mutationOptions({ onError: ({ message }) => toast.error(message) }),
  );
  const text = [snippet.title, snippet.description, snippet.tags.join(", ")].filter(Boolean).join("\n\n");

  return (
    <section aria-label="Package" className="flex flex-col gap-3 rounded-lg border bg-card p-4">
      <div className="flex flex-col items-start gap-1.5">
        <h3 className="text-sm font-medium wrap-anywhere">{snippet.title}</h3>
        <Badge variant="success">
          {endedAt === null ? "Packaged" : `Packaged on ${momentLabel(endedAt, channel.timeZone)}`}
        </Badge>
      </div>
      <p className="text-[13px] wrap-anywhere text-muted-foreground">
        {packageKey === null
          ? "Download the files, and paste the text where you post the video."
          : `Its files are in the export folder, as “${packageKey}”.`}
        {publishAt !== null && ` To be posted on ${momentLabel(publishAt, channel.timeZone)}.`}
      </p>
      <div className="flex flex-wrap gap-2">
        {renderId !== null && (
          <Button asChild variant="outline" size="sm">
            <a href={`/api/renders/${renderId}/package`} download>
              <Package aria-hidden />
              Download files (ZIP)
            </a>
          </Button>
        )}
        <Button
          variant="outline"
          size="sm"
          onClick={() => void navigator.clipboard.writeText(text).then(() => toast("Copied."))}
        >
          <Copy aria-hidden />
          Copy text
        </Button>
      </div>
      {canPublish && (
        <div className="flex justify-end">
          <Button
            variant="outline"
            disabled={releasing.isPending}
            onClick={() => releasing.mutate({ publicationId })}
          >
            Make another
          </Button>
        </div>
      )}
    </section>
  );
}
