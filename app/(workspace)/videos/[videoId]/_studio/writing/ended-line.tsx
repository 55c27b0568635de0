import { useQuery } from "@tanstack/react-query";
import { CircleAlert, CircleCheck, CircleStop, X } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { estimateLabel } from "@/app/(workspace)/_components/writing/writer-labels";
import { type Brief, nextVariation } from "@/server/writing/schema";
import { useTRPC } from "@/trpc/client";
import { useWritingText, type Writing, type WritingState } from "./use-writing";
import { endLabel, failurePlace, isUnmerged } from "./writing-labels";

type EndedLineProps = {
  videoId: string;
  writing: Writing;
  state: WritingState;
  canEdit: boolean;
  onRewriteAgain: () => void;
  onCompare: () => void;
  onDismiss: () => void;
};

/** How it ended: who wrote for how much, or what went wrong, and what can be done next. */
export function EndedLine({ writing, state, canEdit, ...props }: EndedLineProps) {
  const { kind, result, failureReason } = writing;
  const hasFailed = writing.state === "failed";
  const isLost = isUnmerged(writing);
  const Icon = hasFailed || isLost ? CircleAlert : writing.state === "cancelled" ? CircleStop : CircleCheck;
  const place = hasFailed ? failurePlace(writing.failureCode) : undefined;
  const repeat = kind === "script" ? () => state.again() : props.onRewriteAgain;

  return (
    <div className="flex items-start gap-3 py-2 pr-1 pl-3">
      <Icon
        aria-hidden
        className={cn(
          "mt-1.5 size-4 shrink-0 text-success",
          writing.state === "cancelled" && "text-muted-foreground",
          isLost && "text-warning",
          hasFailed && "text-destructive",
        )}
      />
      <div className="flex min-w-0 flex-1 flex-col gap-1 py-1 text-[13px]">
        {hasFailed ? (
          <p role="alert" className="wrap-anywhere text-destructive">
            {failureReason}
          </p>
        ) : (
          <p className="wrap-anywhere">{endLabel(writing)}</p>
        )}
        <Notes notices={result?.notices ?? []} />
        {canEdit && <OtherArticles writing={writing} state={state} />}
        {hasFailed && writing.failureCode === "PROVIDER_ANSWER_INVALID" && (
          <RawAnswer videoId={props.videoId} />
        )}
        <div className="flex flex-wrap gap-x-4 gap-y-1 empty:hidden">
          {isLost && <LineButton onClick={props.onCompare}>Compare</LineButton>}
          {/* The source's own sentences would be the same again. */}
          {canEdit && (hasFailed || (kind === "script" && writing.writer)) && (
            <LineButton isDisabled={state.isRepeating} onClick={repeat}>
              {hasFailed ? "Try again" : "Write another version"}
            </LineButton>
          )}
          {canEdit && writing.writer && writing.brief && (
            <RepeatEstimate brief={writing.brief} failureCode={writing.failureCode} />
          )}
          {place && <LineLink href={place.href}>{`Open ${place.name}`}</LineLink>}
          {!hasFailed && kind === "script" && !writing.writer && writing.state === "succeeded" && (
            <LineLink href="/settings#connections">Connect a writer</LineLink>
          )}
        </div>
      </div>
      <Button variant="ghost" size="icon" aria-label="Dismiss" onClick={props.onDismiss}>
        <X aria-hidden />
      </Button>
    </div>
  );
}

const lineStyles =
  "rounded font-medium text-primary underline-offset-2 hover:underline max-sm:py-2 aria-disabled:opacity-50";

function LineButton({
  isDisabled = false,
  title,
  onClick,
  children,
}: {
  isDisabled?: boolean;
  title?: string;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <button type="button" title={title} aria-disabled={isDisabled} className={lineStyles} onClick={onClick}>
      {children}
    </button>
  );
}

function LineLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className={lineStyles}>
      {children}
    </Link>
  );
}

const shownArticles = 4;

/** Wikipedia's other results: the first one is not always what somebody meant. */
function OtherArticles({ writing: { brief, result }, state }: { writing: Writing; state: WritingState }) {
  const articles = result?.articles ?? [];
  const usedId =
    brief?.source.kind === "encyclopedia" ? (brief.source.pageId ?? articles[0]?.pageId) : undefined;
  const others = articles.filter(({ pageId }) => pageId !== usedId).slice(0, shownArticles);
  if (usedId === undefined || others.length === 0) return null;

  return (
    <div role="group" aria-label="Use another article" className="flex flex-wrap gap-x-3 gap-y-1">
      <span aria-hidden className="text-muted-foreground">
        Use another article:
      </span>
      {others.map(({ pageId, title, description }) => (
        <LineButton
          key={pageId}
          title={description}
          isDisabled={state.isRepeating}
          onClick={() => state.again(pageId)}
        >
          {title}
        </LineButton>
      ))}
    </div>
  );
}

type RepeatEstimateProps = { brief: Brief; failureCode: string | null };

/** The cost of another script from the same brief. */
function RepeatEstimate({ brief, failureCode }: RepeatEstimateProps) {
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.writings.prepare.queryOptions({ ...brief, variation: nextVariation(brief, failureCode) }),
  );
  if (!data?.writer) return null;

  return (
    <span className="text-muted-foreground tabular-nums">
      {estimateLabel({ ...data, writer: data.writer })}
    </span>
  );
}

/** Notes on what falls short of the wishes. */
function Notes({ notices }: { notices: string[] }) {
  if (notices.length === 0) return null;

  return (
    <ul aria-label="Notes about what was written" className="flex flex-col gap-0.5 text-muted-foreground">
      {notices.map((notice) => (
        <li key={notice} className="wrap-anywhere">
          {notice}
        </li>
      ))}
    </ul>
  );
}

/** What the writer answered instead of a script, for people who want to see what they paid for. */
function RawAnswer({ videoId }: { videoId: string }) {
  const text = useWritingText(videoId, (written) => written);
  if (text === "") return null;

  return (
    <details>
      <summary className="cursor-pointer rounded text-muted-foreground">What was answered</summary>
      <pre
        role="region"
        aria-label="What was answered"
        // The keyboard can scroll it only while it has the focus.
        tabIndex={0}
        className="mt-1 max-h-48 overflow-auto rounded-md border bg-background p-2 font-mono text-xs whitespace-pre-wrap wrap-anywhere"
      >
        {text}
      </pre>
    </details>
  );
}
