import { formatClock } from "@/components/time-labels";
import type { GateView } from "@/server/approvals/schema";
import type { CommentView } from "@/server/comments/schema";

/** What an open gate is waiting for: “Waits for 2 more approvals: Ann and Ben.” */
export function waitLabel({ missingCount, missingNames }: GateView): string {
  const names = missingNames.length > 0 ? `: ${missingNames.join(", ")}` : "";

  return `Waits for ${missingCount === 1 ? "one approval" : `${missingCount} approvals`}${names}.`;
}

/** Where a comment belongs: “Scene 3, 0:04”. */
export function placeLabel({ anchor, atMs }: Pick<CommentView, "anchor" | "atMs">): string {
  if (anchor === null) return "Whole video";
  if (anchor.scene === null) return "Scene is gone";
  const time = atMs === null || atMs < 1000 ? "" : `, ${formatClock(Math.floor(atMs / 1000))}`;

  return `Scene ${anchor.scene + 1}${time}`;
}

/** A conversation: the comment that began it, and its answers. */
export type Conversation = { first: CommentView; answers: CommentView[] };

/** Comments as conversations, in the order of the video; those about the whole video come first, resolved ones last. Pure. */
export function toConversations(comments: readonly CommentView[]): Conversation[] {
  const place = ({ anchor, atMs }: CommentView) =>
    anchor?.scene == null ? -1 : anchor.scene * 86_400_000 + (atMs ?? 0);

  return comments
    .filter(({ parentId }) => parentId === null)
    .map((first) => ({
      first,
      answers: comments.filter(({ parentId }) => parentId === first.commentId),
    }))
    .toSorted(
      ({ first: one }, { first: other }) =>
        Number(one.resolvedAt !== null) - Number(other.resolvedAt !== null) || place(one) - place(other),
    );
}

/** How many open conversations each scene has. Pure. */
export function countByScene(comments: readonly CommentView[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { parentId, resolvedAt, anchor } of comments) {
    if (parentId !== null || resolvedAt !== null || anchor?.scene == null) continue;
    counts.set(anchor.scene, (counts.get(anchor.scene) ?? 0) + 1);
  }

  return counts;
}
