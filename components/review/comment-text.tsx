import { Badge } from "@/components/ui/badge";
import { RelativeTime, useCurrentMinute } from "@/components/relative-time";
import type { CommentView } from "@/server/comments/schema";

/** A comment's author, time and text. */
export function CommentText({ comment }: { comment: CommentView }) {
  const now = useCurrentMinute();
  const { name, isGuest, createdAt, editedAt, text, isDeleted } = comment;
  // The name says so already.
  const shownName = isGuest ? name.replace(/ \(guest\)$/, "") : name;

  return (
    <div className="flex flex-col gap-0.5">
      <p className="flex flex-wrap items-baseline gap-x-2 text-[13px]">
        <span className="font-medium wrap-anywhere">{shownName}</span>
        {isGuest && <Badge variant="secondary">Guest</Badge>}
        <span className="text-xs text-muted-foreground">
          <RelativeTime date={createdAt} now={now} />
          {editedAt !== null && ", edited"}
        </span>
      </p>
      {isDeleted ? (
        <p className="text-[13px] text-muted-foreground italic">Deleted.</p>
      ) : (
        <p className="text-[13px] whitespace-pre-line wrap-anywhere">{text}</p>
      )}
    </div>
  );
}
