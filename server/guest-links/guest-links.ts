import { createHash, randomBytes } from "node:crypto";
import { recordAuditEvent } from "@/server/audit/record-audit-event";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { hasPermission, type Standing } from "@/server/workspaces/schema";
import { findVideoTitle, insertLink, listLinks, revoke, unsafeFindGuest } from "./repository";
import type { Guest, GuestLinkView, NewGuestLink } from "./schema";

type Person = { userId: string; name: string };
/** Whoever may not approve gives nobody a link that does. */
type Inviter = Person & Standing;

const dayMs = 24 * 60 * 60_000;
const tokenBytes = 32;
/** A video with more of them is not a video that is shown to some guests. */
const mostLinks = 50;

/**
 * Makes a link by which whoever has it watches one video and comments on it, and may approve it if it says so; gives its address, which nobody is shown
 * again: only the hash of its token is kept. Throws NOT_FOUND, FORBIDDEN for one that may approve of somebody who may not, and QUOTA_EXCEEDED for a video with very many.
 */
export async function createGuestLink(
  workspaceId: string,
  { videoId, name, canApprove, validForDays }: NewGuestLink,
  person: Inviter,
): Promise<{ guestLinkId: string; url: string }> {
  if (canApprove && !hasPermission(person, "approvals:decide")) {
    throw new AppError("FORBIDDEN", "Only those who may approve themselves make a link that may.");
  }
  const title = await requireTitle({ workspaceId, videoId });
  if ((await listLinks({ workspaceId, videoId })).length >= mostLinks) {
    throw new AppError("QUOTA_EXCEEDED", `This video has ${mostLinks} guest links; revoke one first.`);
  }
  const token = randomBytes(tokenBytes).toString("base64url");
  const guestLinkId = await insertLink({
    ...{ workspaceId, videoId, name, canApprove, tokenHash: hashToken(token) },
    ...{ createdById: person.userId, expiresAt: new Date(Date.now() + validForDays * dayMs) },
  });
  await recordAuditEvent({
    ...{ workspaceId, actor: person, action: "guest-link.created" },
    subject: { id: videoId, name: title },
    after: { name, canApprove, validForDays },
  });

  return { guestLinkId, url: `${env.appOrigin}/guest#${token}` };
}

/** A video's links that are good, the newest first. Throws NOT_FOUND. */
export async function listGuestLinks(where: {
  workspaceId: string;
  videoId: string;
}): Promise<GuestLinkView[]> {
  await requireTitle(where);

  return listLinks(where);
}

/** Ends a link at once, also for those who have its page open. Throws NOT_FOUND. */
export async function revokeGuestLink(
  { workspaceId, guestLinkId }: { workspaceId: string; guestLinkId: string },
  person: Person,
): Promise<void> {
  const revoked = await revoke(workspaceId, guestLinkId);
  if (!revoked) throw new AppError("NOT_FOUND", "There is no such guest link.");
  await recordAuditEvent({
    ...{ workspaceId, actor: person, action: "guest-link.revoked" },
    subject: { id: revoked.videoId, name: revoked.name },
  });
}

/** Who has the link of a token. Throws NOT_FOUND with what became of it. */
export async function openGuestLink(token: string): Promise<Guest> {
  const found = await unsafeFindGuest(hashToken(token));
  switch (found) {
    case "unknown":
      throw new AppError(
        "NOT_FOUND",
        "This link is incomplete or was never made. Copy the whole address, or ask whoever sent it for a new one.",
      );
    case "over":
      throw new AppError(
        "NOT_FOUND",
        "This link has expired or was revoked. Ask whoever sent it for a new one.",
      );
    case "videoDeleted":
      throw new AppError("NOT_FOUND", "This video was deleted. Ask whoever sent you the link.");
    default:
      return found;
  }
}

/** The same for every request of a page that is open: null once the link leads nowhere. */
export async function findGuest(token: string): Promise<Guest | null> {
  const found = await unsafeFindGuest(hashToken(token));

  return typeof found === "string" ? null : found;
}

async function requireTitle(where: { workspaceId: string; videoId: string }): Promise<string> {
  const title = await findVideoTitle(where);
  if (title === null) throw new AppError("NOT_FOUND", `There is no video ${where.videoId}.`);

  return title;
}

function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
