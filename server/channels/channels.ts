import { changedFields } from "@/server/audit/changed-fields";
import { recordAuditEvent } from "@/server/audit/record-audit-event";
import { AppError } from "@/server/errors";
import {
  createChannel as addChannel,
  deleteChannel as deleteRow,
  findChannel,
  listChannels as listRows,
  updateApproval as changeApproval,
  updateChannel as changeRow,
  updateKind,
  updatePublishing as changePublishing,
} from "./repository";
import type { ApprovalPolicy } from "./approval-policy";
import type { Pronunciation } from "./pronunciations";
import type { Channel, ChannelInput, ChannelKind, PublishingDefaults } from "./schema";
import { disconnectIfConnected } from "./youtube/connecting/disconnect";

type Where = { workspaceId: string; channelId: string };

/** A workspace's channels, by name. */
export function listChannels(workspaceId: string): Promise<Channel[]> {
  return listRows(workspaceId);
}

/** One channel of a workspace. Throws NOT_FOUND. */
export async function getChannel(where: Where): Promise<Channel> {
  const channel = await findChannel(where);
  if (!channel) throw new AppError("NOT_FOUND", "This channel was deleted; choose another.");

  return channel;
}

/** A channel's pronunciations; none where the channel was deleted. */
export async function listPronunciations(where: Where): Promise<Pronunciation[]> {
  return (await findChannel(where))?.profile.pronunciations ?? [];
}

/** Adds a channel to a workspace. Throws CONFLICT where another has its name. */
export async function createChannel(workspaceId: string, channel: ChannelInput): Promise<Channel> {
  const created = await addChannel(workspaceId, channel);
  await recordAuditEvent({
    ...{ workspaceId, action: "channel.created" },
    subject: { id: created.channelId, name: created.name },
  });

  return created;
}

/** Renames a channel and changes what its next videos start with. Throws CONFLICT where another has its name, NOT_FOUND. */
export async function updateChannel(where: Where, channel: ChannelInput): Promise<void> {
  const before = await findChannel(where);
  if (!before || !(await changeRow(where, channel))) {
    throw new AppError("NOT_FOUND", "This channel was deleted.");
  }
  await recordChange(
    { ...where, ...before },
    { ...channel.profile, name: channel.name, timeZone: channel.timeZone },
  );
}

/** Changes what publications on a channel start with. Throws NOT_FOUND. */
export async function updatePublishing(where: Where, publishing: PublishingDefaults): Promise<void> {
  const before = await findChannel(where);
  if (!before || !(await changePublishing(where, publishing))) {
    throw new AppError("NOT_FOUND", "This channel was deleted.");
  }
  await recordChange({ ...where, ...before }, publishing);
}

/** Changes who approves a channel's videos; gives the policy before. Throws NOT_FOUND. */
export async function updateApproval(where: Where, approval: ApprovalPolicy): Promise<ApprovalPolicy> {
  const { approval: before } = await getChannel(where);
  if (await changeApproval(where, approval)) return before;

  throw new AppError("NOT_FOUND", "This channel was deleted.");
}

/** Has a channel upload to YouTube, or make packages of files. Throws CONFLICT where it is connected to YouTube, NOT_FOUND. */
export async function setKind(where: Where, kind: ChannelKind): Promise<void> {
  const before = await getChannel(where);
  if (await updateKind(where, kind)) {
    await recordChange({ ...where, ...before }, { kind });
    return;
  }

  throw new AppError(
    "CONFLICT",
    "This channel is connected to YouTube; disconnect it before it makes packages.",
  );
}

/** Deletes a channel for good, and gives its grant back to Google; its videos stay, without one. Throws NOT_FOUND. */
export async function deleteChannel(where: Where): Promise<void> {
  const channel = await findChannel(where);
  await disconnectIfConnected(where);
  if (!channel || !(await deleteRow(where))) throw new AppError("NOT_FOUND", "This channel was deleted.");

  await recordAuditEvent({
    ...{ workspaceId: where.workspaceId, action: "channel.deleted" },
    subject: { id: channel.channelId, name: channel.name },
  });
}

/** Keeps what of a channel is another now. */
async function recordChange(channel: Where & Channel, after: Record<string, unknown>): Promise<void> {
  const { workspaceId, channelId, name, timeZone, kind, profile, publishing } = channel;
  const known: Record<string, unknown> = { ...profile, ...publishing, name, timeZone, kind };
  const before = Object.fromEntries(Object.keys(after).map((key) => [key, known[key]]));
  const changes = changedFields(before, after);
  if (!changes) return;

  await recordAuditEvent({
    workspaceId,
    action: "channel.changed",
    subject: { id: channelId, name },
    ...changes,
  });
}
