import { expect, it } from "vitest";
import type { CommentView } from "@/server/comments/schema";
import { countByScene, placeLabel, toConversations } from "./review-labels";

const comment = (commentId: string, change: Partial<CommentView> = {}): CommentView => ({
  ...{ commentId, parentId: null, authorId: null, isGuest: false, name: "Ann", text: commentId },
  ...{ isDeleted: false, anchor: null, atMs: null, createdAt: new Date(0), editedAt: null },
  ...{ resolvedAt: null, isOwn: false },
  ...change,
});
const at = (scene: number | null, saidThen: string | null = null) => ({ anchor: { scene, saidThen } });

it("says where a comment belongs", () => {
  expect(placeLabel(comment("a"))).toBe("Whole video");
  expect(placeLabel(comment("a", at(2)))).toBe("Scene 3");
  expect(placeLabel(comment("a", { ...at(2), atMs: 4_200 }))).toBe("Scene 3, 0:04");
  expect(placeLabel(comment("a", at(null, "Gone.")))).toBe("Scene is gone");
});

it("shows conversations in the order of the video, and what is resolved last", () => {
  const comments = [
    comment("done", { ...at(0), resolvedAt: new Date(1) }),
    comment("late", at(2)),
    comment("answer", { parentId: "late" }),
    comment("whole"),
    comment("early", { ...at(0), atMs: 10 }),
  ];

  expect(toConversations(comments).map(({ first }) => first.commentId)).toEqual([
    ...["whole", "early", "late", "done"],
  ]);
  expect(toConversations(comments)[2]?.answers.map(({ commentId }) => commentId)).toEqual(["answer"]);
});

it("counts the open conversations of each scene", () => {
  const comments = [
    comment("a", at(1)),
    comment("b", at(1)),
    comment("c", { parentId: "a" }),
    comment("d", { ...at(1), resolvedAt: new Date(1) }),
    comment("e"),
  ];

  expect([...countByScene(comments)]).toEqual([[1, 2]]);
});
