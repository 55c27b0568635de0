import type { Prisma } from "@/prisma/generated/client";
import { getDatabase } from "@/server/adapters/db/database";
import { isUniqueViolation } from "@/server/adapters/db/database-errors";
import { AppError } from "@/server/errors";
import { type ApprovalPolicy, approvalPolicySchema } from "./approval-policy";
import {
  type Channel,
  type ChannelInput,
  type ChannelKind,
  channelProfileSchema,
  type PublishingDefaults,
  publishingDefaultsSchema,
} from "./schema";

type Where = { workspaceId: string; channelId: string };

const channelSelect = {
  ...{ id: true, kind: true, name: true, timeZone: true, profile: true, publishing: true, approval: true },
} satisfies Prisma.ChannelSelect;
type ChannelRow = Prisma.ChannelGetPayload<{ select: typeof channelSelect }>;

/** A workspace's channels, by name. */
export async function listChannels(workspaceId: string): Promise<Channel[]> {
  const rows = await getDatabase().prisma.channel.findMany({
    where: { workspaceId },
    select: channelSelect,
    orderBy: { nameKey: "asc" },
  });

  return rows.map(toChannel);
}

/** One channel; null if the workspace has no such. */
export async function findChannel({ workspaceId, channelId }: Where): Promise<Channel | null> {
  const row = await getDatabase().prisma.channel.findFirst({
    where: { id: channelId, workspaceId },
    select: channelSelect,
  });

  return row && toChannel(row);
}

/** Adds a channel. Throws CONFLICT where its name is taken. */
export function createChannel(workspaceId: string, channel: ChannelInput): Promise<Channel> {
  return withOwnName(channel, async (data) =>
    toChannel(
      await getDatabase().prisma.channel.create({ data: { ...data, workspaceId }, select: channelSelect }),
    ),
  );
}

/** Changes a channel; gives whether the workspace has it. Throws CONFLICT where its name is taken. */
export function updateChannel({ workspaceId, channelId }: Where, channel: ChannelInput): Promise<boolean> {
  return withOwnName(channel, async (data) => {
    const where = { id: channelId, workspaceId };
    const { count } = await getDatabase().prisma.channel.updateMany({ where, data });

    return count > 0;
  });
}

/** Changes what publications start with; gives whether the workspace has the channel. */
export async function updatePublishing(
  { workspaceId, channelId }: Where,
  publishing: PublishingDefaults,
): Promise<boolean> {
  const where = { id: channelId, workspaceId };

  return (await getDatabase().prisma.channel.updateMany({ where, data: { publishing } })).count > 0;
}

/** Changes who approves its videos; gives whether the workspace has the channel. */
export async function updateApproval(
  { workspaceId, channelId }: Where,
  approval: ApprovalPolicy,
): Promise<boolean> {
  const where = { id: channelId, workspaceId };

  return (await getDatabase().prisma.channel.updateMany({ where, data: { approval } })).count > 0;
}

/** Gives whether the workspace has the channel, and nothing of YouTube stands against it. */
export async function updateKind({ workspaceId, channelId }: Where, kind: ChannelKind): Promise<boolean> {
  const isFree = kind === "export" && { connection: null };
  const where = { id: channelId, workspaceId, ...isFree };

  return (await getDatabase().prisma.channel.updateMany({ where, data: { kind } })).count > 0;
}

/** Deletes a channel, which leaves its videos without one; gives whether the workspace had it. */
export async function deleteChannel({ workspaceId, channelId }: Where): Promise<boolean> {
  const { count } = await getDatabase().prisma.channel.deleteMany({ where: { id: channelId, workspaceId } });

  return count > 0;
}

async function withOwnName<Result>(
  channel: ChannelInput,
  write: (data: ChannelInput & { nameKey: string }) => Promise<Result>,
): Promise<Result> {
  try {
    return await write({ ...channel, nameKey: channel.name.normalize("NFKC").toLowerCase() });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError(
      "CONFLICT",
      `There is a channel “${channel.name}” already; give this one another name.`,
    );
  }
}

function toChannel({ id, profile, publishing, approval, ...row }: ChannelRow): Channel {
  return {
    ...row,
    channelId: id,
    profile: channelProfileSchema.parse(profile),
    publishing: publishingDefaultsSchema.parse(publishing),
    approval: approvalPolicySchema.parse(approval),
  };
}
