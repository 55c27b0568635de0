import { useQuery } from "@tanstack/react-query";
import { Copy, Package } from "lucide-react";
import { toast } from "sonner";
import { Button, buttonVariants } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import type { PlatformPost } from "@/server/exports/list-platform-posts";
import { useTRPC } from "@/trpc/client";

type PlatformDialogProps = { renderId: string; onClose: () => void };

/** Everything to post the rendered video elsewhere by hand: the text to paste, a package, and what prevents it. */
export function PlatformDialog({ renderId, onClose }: PlatformDialogProps) {
  const trpc = useTRPC();
  const { data: posts, error } = useQuery(trpc.renders.listPlatformPosts.queryOptions({ renderId }));

  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title="For other platforms"
      className="max-w-xl"
    >
      <div className="flex flex-col gap-5 p-4">
        <p className="text-[13px] text-muted-foreground">
          Offcamera publishes to YouTube. For these, download the package and paste the text.
        </p>
        {error && <p role="alert">{error.message}</p>}
        {!posts && !error && <Skeleton className="h-64" />}
        {posts?.map((post) => (
          <PlatformSection key={post.platformId} renderId={renderId} {...post} />
        ))}
      </div>
    </Dialog>
  );
}

function PlatformSection({
  renderId,
  platformId,
  name,
  problems,
  text,
}: PlatformPost & { renderId: string }) {
  return (
    <section aria-label={name} className="flex flex-col gap-2 border-t pt-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-medium">{name}</h3>
        <div className="flex gap-2">
          <Button
            variant="outline"
            aria-label={`Copy the text for ${name}`}
            onClick={() => void navigator.clipboard.writeText(text).then(() => toast("Copied."))}
          >
            <Copy aria-hidden />
            Copy text
          </Button>
          <a
            href={`/api/renders/${renderId}/package?platform=${platformId}`}
            download
            aria-label={`Download the package for ${name}`}
            className={buttonVariants({ variant: "outline" })}
          >
            <Package aria-hidden />
            Package
          </a>
        </div>
      </div>
      {problems.map((problem) => (
        <p key={problem} className="text-[13px] text-destructive">
          {problem}
        </p>
      ))}
      <textarea
        readOnly
        aria-label={`Text for ${name}`}
        rows={5}
        value={text}
        className="w-full resize-y rounded-md border bg-muted px-3 py-2 text-[13px]"
      />
    </section>
  );
}
