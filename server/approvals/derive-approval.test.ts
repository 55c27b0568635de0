import { describe, expect, it } from "vitest";
import type { GatePolicy } from "@/server/channels/approval-policy";
import { deriveApproval } from "./derive-approval";

const asked = { subjectHash: "a", isCancelled: false };
const anyReviewer: GatePolicy = { approvers: "anyReviewer", userIds: [] };
const two: GatePolicy = { approvers: "two", userIds: [] };
const annAndBen: GatePolicy = { approvers: "people", userIds: ["ann", "ben"] };
const approves = (userId: string | null) => ({ userId, isApproved: true });
const refuses = (userId: string | null) => ({ userId, isApproved: false });

describe("an approval", () => {
  it("is not needed where the channel asks nobody", () => {
    const { status } = deriveApproval({ approvers: "none", userIds: [] }, asked, [refuses("ann")], "b");

    expect(status).toBe("notNeeded");
  });

  it("is missing until somebody asks for it, and when they take that back", () => {
    expect(deriveApproval(anyReviewer, null, [], "a").status).toBe("missing");
    expect(deriveApproval(anyReviewer, { ...asked, isCancelled: true }, [], "a").status).toBe("missing");
  });

  it("of any reviewer is there with the first one, also a guest's", () => {
    expect(deriveApproval(anyReviewer, asked, [], "a")).toMatchObject({ status: "open", missingCount: 1 });
    expect(deriveApproval(anyReviewer, asked, [approves("ann")], "a").status).toBe("approved");
    expect(deriveApproval(anyReviewer, asked, [approves(null)], "a").status).toBe("approved");
  });

  it("of two is there with the second one", () => {
    expect(deriveApproval(two, asked, [approves("ann")], "a")).toMatchObject({
      ...{ status: "open", missingCount: 1 },
    });
    expect(deriveApproval(two, asked, [approves("ann"), approves(null)], "a").status).toBe("approved");
  });

  it("of people by name takes each of them, and nobody else", () => {
    expect(
      deriveApproval(annAndBen, asked, [approves("ann"), approves("cleo"), approves(null)], "a"),
    ).toEqual({
      ...{ status: "open", missingCount: 1, missingUserIds: ["ben"] },
    });
    expect(deriveApproval(annAndBen, asked, [approves("ann"), approves("ben")], "a").status).toBe("approved");
  });

  it("is refused by one who asks for changes, whoever else approves", () => {
    expect(deriveApproval(anyReviewer, asked, [approves("ann"), refuses("ben")], "a").status).toBe(
      "rejected",
    );
  });

  it("is void for anything else than what was asked for, and good for the same again", () => {
    expect(deriveApproval(anyReviewer, asked, [approves("ann")], "b").status).toBe("voided");
    expect(deriveApproval(anyReviewer, asked, [approves("ann")], null).status).toBe("voided");
    expect(deriveApproval(anyReviewer, asked, [approves("ann")], "a").status).toBe("approved");
  });

  it("that was enough is not where the channel wants more by now", () => {
    expect(deriveApproval(two, asked, [approves("ann")], "a").status).toBe("open");
  });
});
