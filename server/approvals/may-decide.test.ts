import { expect, it } from "vitest";
import { findDecisionObstacle, findGuestObstacle } from "./may-decide";

const ann = { userId: "ann", name: "Ann", role: "reviewer" as const, channelIds: [] };
const question = {
  policy: { mayApproveOwn: false },
  gatePolicy: { approvers: "anyReviewer" as const, userIds: [] },
  channelId: "deep-sea",
  authorIds: ["ben", null],
};
const own = { ...question, authorIds: ["ann"] };

it("a reviewer decides about what somebody else made", () => {
  expect(findDecisionObstacle(ann, question)).toBeNull();
});

it.each(["editor", "viewer"] as const)("a member who is %s does not decide", (role) => {
  expect(findDecisionObstacle({ ...ann, role }, question)).toMatch(/^Only reviewers/);
});

it("whoever is limited to other channels does not decide", () => {
  expect(findDecisionObstacle({ ...ann, channelIds: ["physics"] }, question)).toMatch(/^Only reviewers/);
  expect(findDecisionObstacle({ ...ann, channelIds: ["deep-sea"] }, question)).toBeNull();
});

it("nobody approves their own, unless the channel lets them", () => {
  expect(findDecisionObstacle({ ...ann, role: "owner" }, own)).toMatch(/^You made this video/);
  expect(findDecisionObstacle(ann, { ...own, policy: { mayApproveOwn: true } })).toBeNull();
});

it("where people are named, nobody else decides", () => {
  const named = { ...question, gatePolicy: { approvers: "people" as const, userIds: ["cleo"] } };

  expect(findDecisionObstacle(ann, named)).toMatch(/names other people/);
  expect(findDecisionObstacle({ ...ann, userId: "cleo" }, named)).toBeNull();
});

it("a guest decides where their link says so, and no author made it", () => {
  const link = { canApprove: true, createdById: "ann" };

  expect(findGuestObstacle(link, question)).toBeNull();
  expect(findGuestObstacle({ ...link, canApprove: false }, question)).toMatch(/watching and commenting/);
  expect(findGuestObstacle(link, own)).toMatch(/also made the video/);
  expect(findGuestObstacle(link, { ...own, policy: { mayApproveOwn: true } })).toBeNull();
  expect(
    findGuestObstacle(link, { ...question, gatePolicy: { approvers: "people", userIds: ["ann"] } }),
  ).toMatch(/names the people/);
});
