import Link from "next/link";
import { SectionCard } from "@/app/(workspace)/_components/section-card";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { RelativeTime, useCurrentMinute } from "@/components/relative-time";
import type { SeriesTopic } from "@/server/series/schema";
import type { SeriesDetails } from "@/server/series/show-series";
import { topicStates } from "../../_components/series-labels";
import type { SeriesState } from "./use-series";

type BegunListProps = { state: SeriesState; series: SeriesDetails; canManage: boolean };

/** Topics being made, made, failed or skipped, newest first. */
export function BegunList({ state, series: { begun }, canManage }: BegunListProps) {
  if (begun.length === 0) return null;

  return (
    <SectionCard title="Begun">
      <ul aria-label="Begun" className="divide-y">
        {begun.map((topic) => (
          <BegunRow
            key={topic.topicId}
            {...{ topic, canManage }}
            onRetry={() => state.retry(topic.topicId)}
          />
        ))}
      </ul>
    </SectionCard>
  );
}

type BegunRowProps = { topic: SeriesTopic; canManage: boolean; onRetry: () => void };

function BegunRow({
  topic: { topic, state, videoId, reason, startedAt },
  canManage,
  onRetry,
}: BegunRowProps) {
  const now = useCurrentMinute();
  const { label, variant } = topicStates[state];
  const canRetry = canManage && (state === "failed" || state === "skipped");

  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1 px-4 py-2.5 text-sm">
      <div className="min-w-0 flex-1 basis-60">
        <p className="wrap-anywhere">
          {videoId === null ? (
            topic
          ) : (
            <Link href={`/videos/${videoId}`} className="underline-offset-2 hover:underline">
              {topic}
            </Link>
          )}
        </p>
        <p className="text-[13px] text-muted-foreground">
          {startedAt && (
            <>
              Begun <RelativeTime date={startedAt} now={now} />
            </>
          )}
        </p>
        {reason !== null && <p className="text-[13px] wrap-anywhere">{reason}</p>}
      </div>
      <div className="flex items-center gap-2">
        <Badge variant={variant}>{label}</Badge>
        {canRetry && (
          <Button
            variant="outline"
            size="sm"
            aria-label={`${state === "failed" ? "Try again" : "Make anyway"}: ${topic}`}
            onClick={onRetry}
          >
            {state === "failed" ? "Try again" : "Make anyway"}
          </Button>
        )}
      </div>
    </li>
  );
}
