import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Select } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Skeleton } from "@/components/ui/skeleton";
import type { NearestVideos } from "@/server/similarity/find-nearest-videos";
import { likenessLabel, listAdvice, percentLabel } from "@/server/similarity/likeness-labels";
import type { Neighbor } from "@/server/similarity/schema";
import { useTRPC } from "@/trpc/client";

type SimilarityProps = { videoId: string; channelId: string; timeZone: string };

/** Opens a video beside the recent one that it resembles most. */
export function CompareButton(props: SimilarityProps) {
  const [isOpen, setIsOpen] = useState(false);

  return (
    <>
      <Button variant="outline" size="sm" className="mt-1.5" onClick={() => setIsOpen(true)}>
        Compare side by side
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setIsOpen}
        title="What this video has in common with others"
        className="max-w-4xl"
      >
        <div className="flex flex-col gap-4 p-4">{isOpen && <Comparison {...props} />}</div>
      </Dialog>
    </>
  );
}

function Comparison({ videoId, channelId, timeZone }: SimilarityProps) {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.similarity.nearest.queryOptions({ videoId, channelId }));
  const [pickedId, setPickedId] = useState<string>();
  if (error) return <FormMessage tone="error">{error.message}</FormMessage>;
  if (!data) return <Skeleton className="h-72" />;

  const neighbor = data.neighbors.find((other) => other.videoId === pickedId) ?? data.neighbors[0];
  if (!neighbor) return <p className="text-sm">No recent video is much like this one any more.</p>;

  return (
    <>
      {data.neighbors.length > 1 && (
        <Field label="Compare with">
          {(control) => (
            <Select
              {...control}
              value={neighbor.videoId}
              onChange={({ target }) => setPickedId(target.value)}
            >
              {data.neighbors.map(({ videoId: otherId, title }) => (
                <option key={otherId} value={otherId}>
                  {title}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <p className="text-sm">{likenessLabel(neighbor, timeZone)}</p>
      <Figures neighbor={neighbor} />
      <section aria-label="What to change">
        <h3 className="text-[13px] font-medium">What to change</h3>
        <ul className="mt-1 flex list-disc flex-col gap-1 pl-5 text-[13px]">
          {listAdvice(neighbor.alike).map((advice) => (
            <li key={advice}>{advice}</li>
          ))}
        </ul>
      </section>
      <Scripts {...{ neighbor }} video={data.video} />
    </>
  );
}

function Figures({ neighbor: { likeness } }: { neighbor: Neighbor }) {
  const figures = [
    ["Sentences", percentLabel(likeness.sentences.share)],
    ["Title", percentLabel(likeness.title)],
    ["Clips and pictures", percentLabel(likeness.media.share)],
    ["Order of scenes", percentLabel(likeness.structure)],
    ["Voice", likeness.hasSameVoice ? "the same" : "another"],
  ];

  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-2 rounded-lg border p-3 text-[13px] sm:grid-cols-5">
      {figures.map(([name, figure]) => (
        <div key={name}>
          <dt className="text-muted-foreground">{name}</dt>
          <dd className="font-medium tabular-nums">{figure}</dd>
        </div>
      ))}
    </dl>
  );
}

function Scripts({ video, neighbor }: { video: NearestVideos["video"]; neighbor: Neighbor }) {
  const { shared, sharedOther } = neighbor.likeness.sentences;

  return (
    <div className="grid gap-4 md:grid-cols-2">
      <Sentences title={video.title} sentences={video.sentences} shared={shared} />
      <div className="flex flex-col gap-2">
        <Sentences title={neighbor.title} sentences={neighbor.sentences} shared={sharedOther} />
        <Link
          href={`/videos/${neighbor.videoId}`}
          className="self-start text-[13px] underline underline-offset-2"
        >
          Open this video
        </Link>
      </div>
    </div>
  );
}

type SentencesProps = { title: string; sentences: string[]; shared: number[] };

function Sentences({ title, sentences, shared }: SentencesProps) {
  return (
    <section aria-label={title} className="flex min-w-0 flex-col gap-2 rounded-lg border p-3 text-[13px]">
      <h3 className="font-medium wrap-anywhere">{title}</h3>
      <p className="text-muted-foreground">
        {shared.length} of {sentences.length} sentences are marked.
      </p>
      <div className="flex flex-col gap-1 wrap-anywhere">
        {sentences.map((sentence, index) =>
          shared.includes(index) ? (
            // A script may say the same twice.
            <mark key={`${index} ${sentence}`} className="rounded-sm bg-warning/20 px-1 text-foreground">
              {sentence}
            </mark>
          ) : (
            <span key={`${index} ${sentence}`} className="px-1">
              {sentence}
            </span>
          ),
        )}
      </div>
    </section>
  );
}
