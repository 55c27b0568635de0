import { useQuery } from "@tanstack/react-query";
import { FormMessage } from "@/components/ui/form-message";
import { Skeleton } from "@/components/ui/skeleton";
import { useTRPC } from "@/trpc/client";
import { GuestPlayer } from "./guest-player";
import { Storyboard } from "./storyboard";

/** How the video will look with the current script: it plays, and each scene is a picture. */
export function GuestPreview({ texts }: { texts: readonly string[] | null }) {
  const trpc = useTRPC();
  const preview = useQuery(trpc.guest.preview.queryOptions(undefined, { staleTime: Infinity }));
  if (preview.error) return <FormMessage tone="error">{preview.error.message}</FormMessage>;
  if (preview.isPending) return <Skeleton className="aspect-video" />;
  if (preview.data === null || texts === null) {
    return (
      <p className="rounded-lg border bg-card p-4 text-[13px] text-muted-foreground">
        The script is being changed; its preview is here once it can be followed.
      </p>
    );
  }

  return (
    <>
      <GuestPlayer timeline={preview.data} />
      <Storyboard timeline={preview.data} texts={texts} />
    </>
  );
}
