import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createFinishedRender, type FinishedRender } from "@/e2e/fixtures/finished-render";
import { createAccount } from "@/e2e/setup/uploads";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { getStore } from "@/server/adapters/storage/store";
import { closeListeners } from "@/server/adapters/db/listen";
import { appRouter, createCaller } from "@/server/api/root";
import { channel } from "@/server/api/tenancy.fixture";
import { guestLinkOver } from "@/server/api/trpc";
import { requestApproval } from "@/server/approvals/request-approval";
import { env } from "@/server/env";
import type { Account } from "@/server/auth/schema";
import { approvalPolicySchema } from "@/server/channels/approval-policy";
import { createChannel, updateApproval } from "@/server/channels/channels";
import { openGuestCaptions, openGuestFile } from "@/server/exports/open-guest-file";
import { openGuestMedia } from "@/server/guest-links/guest-media";
import { createGuestLink, findGuest, openGuestLink, revokeGuestLink } from "@/server/guest-links/guest-links";
import { createAsset } from "@/server/media/repository";
import type { Guest } from "@/server/guest-links/schema";
import { deleteVideos } from "@/server/videos/videos";

const caller = { address: "" };
const link = { name: "Client", canApprove: true, validForDays: 7 };
let owner: Account;
let editor: Account;
let shown: FinishedRender;
let other: FinishedRender;
let token: string;
let guest: Guest;
let asGuest: ReturnType<typeof createCaller>;
let channelId: string;

const tokenOf = (url: string) => new URL(url).hash.slice(1);
const ask = (videoId: string) =>
  requestApproval(
    { workspaceId: owner.workspaceId, videoId },
    { gate: "final", publicationId: null },
    editor,
  );

beforeAll(async () => {
  env.appSecret = "a secret of thirty-two characters";
  await openDatabase();
  owner = await createAccount("ann");
  const { workspaceId } = owner;
  const member = await createAccount("ed");
  await getDatabase().prisma.membership.create({
    data: { workspaceId, userId: member.userId, role: "editor" },
  });
  editor = { ...member, workspaceId, role: "editor" };
  ({ channelId } = await createChannel(workspaceId, channel));
  const policy = approvalPolicySchema.parse({ final: { approvers: "anyReviewer" } });
  await updateApproval({ workspaceId, channelId }, policy);
  shown = await createFinishedRender({ workspaceId, channelId, ownerId: editor.userId });
  other = await createFinishedRender({ workspaceId, channelId, ownerId: editor.userId });
  const { url } = await createGuestLink(workspaceId, { ...link, videoId: shown.videoId }, owner);
  token = tokenOf(url);
  guest = await openGuestLink(token);
  asGuest = createCaller({ account: null, guest, caller });
});

afterAll(async () => {
  await closeListeners();
  await closeDatabase();
});

describe("a guest", () => {
  test("gets the files of their video, and of no other", async () => {
    expect(await openGuestFile(guest, shown.renderId, "video")).toMatch(/\.mp4$/);
    expect(await openGuestCaptions(guest, shown.renderId)).toMatch(/^WEBVTT/);
    const notFound = { code: "NOT_FOUND" };
    await expect(openGuestFile(guest, other.renderId, "video")).rejects.toMatchObject(notFound);
    await expect(openGuestCaptions(guest, other.renderId)).rejects.toMatchObject(notFound);
    for (const name of ["package", "../../app-secret", "script", ""]) {
      await expect(openGuestFile(guest, shown.renderId, name)).rejects.toMatchObject(notFound);
    }
  });

  test("is let in by no procedure but their own and those of whoever is not signed in", async () => {
    const guests = Object.keys(appRouter._def.procedures).filter((name) => name.startsWith("guest."));
    expect(guests.sort()).toEqual([
      ...["guest.approvals", "guest.comment", "guest.comments", "guest.decide", "guest.enter"],
      ...["guest.preview", "guest.video", "guest.watch"],
    ]);
    const { videoId } = shown;
    const unauthorized = { code: "UNAUTHORIZED" };
    await expect(asGuest.videos.get({ videoId })).rejects.toMatchObject(unauthorized);
    await expect(asGuest.comments.list({ videoId })).rejects.toMatchObject(unauthorized);
    await expect(asGuest.approvals.get({ videoId })).rejects.toMatchObject(unauthorized);
    await expect(asGuest.renders.list({ videoId })).rejects.toMatchObject(unauthorized);
    await expect(asGuest.workspaces.listMembers()).rejects.toMatchObject(unauthorized);
    await expect(asGuest.guestLinks.list({ videoId })).rejects.toMatchObject(unauthorized);
    await expect(asGuest.inbox.list({})).rejects.toMatchObject(unauthorized);
  });

  test("is told nothing of the workspace but what is about the video", async () => {
    const video = await asGuest.guest.video();

    expect(Object.keys(video).sort()).toEqual([
      ...["format", "guestName", "isOutdated", "renderId", "scenes", "title", "videoId"],
    ]);
    expect(JSON.stringify([video, await asGuest.guest.approvals()])).not.toContain(owner.workspaceId);
    expect(JSON.stringify(await asGuest.guest.approvals())).not.toContain(`"${owner.name}"`);
  });

  test("is told of the files of a preview by keys that open them to this guest alone", async () => {
    const { workspaceId } = owner;
    const storageKey = `asset/${workspaceId}/reef.jpg`;
    await createAsset({
      ...{ workspaceId, kind: "photo", name: "reef.jpg", sha256: "reef", storageKey },
      ...{ mimeType: "image/jpeg", bytes: 4n, width: 1920, height: 1080 },
    });
    const file = path.join(await mkdtemp(path.join(tmpdir(), "reef-")), "reef.jpg");
    await writeFile(file, "reef");
    await (await getStore()).publish(file, storageKey);
    const asOwner = createCaller({ account: owner, caller });
    const { videoId } = await asOwner.videos.create({ script: "# Reefs\n\n![](reef.jpg)\n\nReefs live.\n" });
    const enter = async () => {
      const { url } = await createGuestLink(workspaceId, { ...link, videoId }, owner);

      return openGuestLink(tokenOf(url));
    };
    const [one, another] = [await enter(), await enter()];

    const preview = await createCaller({ account: null, guest: one, caller }).guest.preview();
    const keys = preview?.scenes.flatMap(({ background }) =>
      background.kind === "photo" ? [background.assetKey] : [],
    );
    const [key = ""] = keys ?? [];

    expect(JSON.stringify(preview)).not.toContain(workspaceId);
    expect(await readFile(await openGuestMedia(one, key), "utf8")).toBe("reef");
    expect(() => openGuestMedia(another, key)).toThrow("There is no such file.");
    expect(() => openGuestMedia(one, storageKey)).toThrow("There is no such file.");
  });

  test("follows a video until the link is revoked, which ends the stream at once", async () => {
    const { workspaceId } = owner;
    const { videoId } = shown;
    const { url, guestLinkId } = await createGuestLink(workspaceId, { ...link, videoId }, owner);
    const token = tokenOf(url);
    const follower = createCaller({
      ...{ account: null, guest: await openGuestLink(token), caller },
      isGuest: async () => (await findGuest(token)) !== null,
    });
    const stream = await follower.guest.watch({});
    const changes = stream[Symbol.asyncIterator]();
    const first = await changes.next();
    await createCaller({ account: owner, caller }).comments.add({ videoId, text: "Look." });
    const second = await changes.next();
    expect(second.value).not.toEqual(first.value);
    expect(second.done).toBe(false);

    await Promise.all([
      expect(changes.next()).rejects.toMatchObject({ code: "UNAUTHORIZED", message: guestLinkOver }),
      revokeGuestLink({ workspaceId, guestLinkId }, owner),
    ]);
  });

  test("comments on no other video, answers no comment of another, and decides about no other", async () => {
    const notFound = { code: "NOT_FOUND" };
    const { videoId } = other;
    await expect(asGuest.guest.comment({ videoId, text: "Mine." })).rejects.toMatchObject(notFound);
    const asOwner = createCaller({ account: owner, caller });
    const { commentId } = await asOwner.comments.add({ videoId, text: "Ours." });
    await expect(
      asGuest.guest.comment({ videoId: shown.videoId, text: "Mine.", parentId: commentId }),
    ).rejects.toMatchObject(notFound);
    const { requestId } = await ask(videoId);
    await expect(asGuest.guest.decide({ requestId, isApproved: true })).rejects.toMatchObject(notFound);
  });

  test("changes nobody's comment", async () => {
    const asOwner = createCaller({ account: owner, caller });
    const { commentId } = await asOwner.comments.add({ videoId: shown.videoId, text: "Ours." });

    await expect(asGuest.comments.edit({ commentId, text: "Mine." })).rejects.toMatchObject({
      code: "UNAUTHORIZED",
    });
    expect((await asGuest.guest.comments()).find((one) => one.commentId === commentId)?.isOwn).toBe(false);
  });

  test("approves nothing with a link that is for watching, or that the author made", async () => {
    const { workspaceId } = owner;
    const { videoId } = shown;
    const { requestId } = await ask(videoId);
    const watching = await createGuestLink(workspaceId, { ...link, videoId, canApprove: false }, owner);
    const asWatcher = createCaller({
      ...{ account: null, guest: await openGuestLink(tokenOf(watching.url)), caller },
    });
    const forbidden = { code: "FORBIDDEN" };
    await expect(asWatcher.guest.decide({ requestId, isApproved: true })).rejects.toMatchObject(forbidden);

    await expect(createGuestLink(workspaceId, { ...link, videoId }, editor)).rejects.toMatchObject(forbidden);
    const own = await createGuestLink(workspaceId, { ...link, videoId }, { ...editor, role: "admin" });
    const asAuthor = createCaller({
      ...{ account: null, guest: await openGuestLink(tokenOf(own.url)), caller },
    });
    await expect(asAuthor.guest.decide({ requestId, isApproved: true })).rejects.toMatchObject(forbidden);

    await asGuest.guest.decide({ requestId, isApproved: true });
  });
});

describe("a link", () => {
  test("is not kept as it was sent, and another token opens nothing", async () => {
    const row = await getDatabase().prisma.guestLink.findUniqueOrThrow({ where: { id: guest.guestLinkId } });

    expect(JSON.stringify(row)).not.toContain(token);
    await expect(openGuestLink(row.tokenHash)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(openGuestLink("")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("that has expired, was revoked, or whose video was deleted opens nothing any more", async () => {
    const { workspaceId } = owner;
    const { videoId } = await createFinishedRender({ workspaceId });
    const make = async () => {
      const { url, guestLinkId } = await createGuestLink(workspaceId, { ...link, videoId }, owner);

      return { token: tokenOf(url), guestLinkId };
    };
    const [expired, revoked, orphaned] = [await make(), await make(), await make()];
    await getDatabase().prisma.guestLink.update({
      where: { id: expired.guestLinkId },
      data: { expiresAt: new Date() },
    });
    await revokeGuestLink({ workspaceId, guestLinkId: revoked.guestLinkId }, owner);
    expect(await findGuest(expired.token)).toBeNull();
    expect(await findGuest(revoked.token)).toBeNull();
    expect(await findGuest(orphaned.token)).toMatchObject({ videoId });

    await deleteVideos(workspaceId, [videoId]);
    expect(await findGuest(orphaned.token)).toBeNull();
    await expect(openGuestLink(orphaned.token)).rejects.toThrow(/was deleted/);
  });
});
