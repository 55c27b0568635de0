import { useMutation } from "@tanstack/react-query";
import { toast } from "sonner";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { PublicationView } from "@/server/publications/publication-view";
import { publicationStepNames } from "@/server/publications/schema";
import { useTRPC } from "@/trpc/client";
import { stepNames, stepStates } from "../publish-labels";

type StepListProps = { publication: PublicationView; canPublish: boolean };

/** The steps after an upload, each independent: a thumbnail that YouTube refuses leaves the video as it is. */
export function StepList({ publication, canPublish }: StepListProps) {
  const { publicationId, steps, youtubeVideoId } = publication;
  const trpc = useTRPC();
  const retrying = useMutation(
    trpc.publications.retryStep.mutationOptions({ onError: ({ message }) => toast.error(message) }),
  );

  return (
    <ul aria-label="Parts of the publication" className="flex flex-col gap-2">
      {publicationStepNames.map((name) => {
        const { state, reason } = steps[name];
        const { label, badge } = stepStates[state];

        return (
          <li key={name} className="flex flex-wrap items-center gap-x-2 gap-y-1 text-[13px]">
            <span className="w-24">{stepNames[name]}</span>
            <Badge variant={badge}>{label}</Badge>
            {canPublish && state === "failed" && youtubeVideoId !== null && (
              <Button
                variant="outline"
                size="sm"
                aria-label={`Try again: ${stepNames[name]}`}
                disabled={retrying.isPending}
                onClick={() => retrying.mutate({ publicationId, name })}
              >
                Try again
              </Button>
            )}
            {reason !== null && (
              <span className="basis-full text-muted-foreground wrap-anywhere">{reason}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
