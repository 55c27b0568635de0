import { mailOwners } from "@/server/auth/notices";
import { env } from "@/server/env";
import { log } from "@/server/log";
import { listConnectionRows, unsafeListTroubledConnections, updateConnection } from "../repository";
import { type ConnectionWarning, listWarnings, warnAheadMs } from "./list-warnings";

/** A warning for people, with the channel that it is about. */
export type ChannelWarning = Omit<ConnectionWarning, "since"> & { channelId: string; channelName: string };

/** What keeps a workspace's connected channels from publishing, now or in the next days. */
export async function listChannelWarnings(workspaceId: string, now = Date.now()): Promise<ChannelWarning[]> {
  return (await listConnectionRows(workspaceId)).flatMap((row) =>
    listWarnings(row, now).map(({ kind, sentence, howToFix }) => {
      return { channelId: row.channelId, channelName: row.channel.name, kind, sentence, howToFix };
    }),
  );
}

/**
 * Tells owners by mail what keeps their channels from publishing, once for each change: what was told stays untold until it is over
 * and comes again. A mail that cannot be sent is tried again at the next run, and keeps no other workspace from its own.
 */
export async function mailWarnings(now = Date.now()): Promise<void> {
  const rows = await unsafeListTroubledConnections(new Date(now + warnAheadMs));
  const news = rows
    .map((row) => ({
      ...row,
      warnings: listWarnings(row, now).filter(({ since }) => isNew(since, row.warnedAt)),
    }))
    .filter(({ warnings }) => warnings.length > 0);

  for (const workspaceId of new Set(news.map((row) => row.workspaceId))) {
    const channels = news.filter((row) => row.workspaceId === workspaceId);
    try {
      if (!(await mailOwners(workspaceId, toMail(channels)))) continue;
      for (const { channelId } of channels) {
        await updateConnection({ workspaceId, channelId }, { warnedAt: new Date(now) });
      }
    } catch (error) {
      log.warn({ err: error, workspaceId }, "A warning about channels could not be mailed");
    }
  }
}

function isNew(since: Date, warnedAt: Date | null): boolean {
  return warnedAt === null || since > warnedAt;
}

function toMail(channels: { channel: { name: string }; warnings: ConnectionWarning[] }[]) {
  const names = channels.map(({ channel }) => `“${channel.name}”`).join(", ");
  const texts = channels.flatMap(({ channel, warnings }) =>
    warnings.map(({ sentence, howToFix }) => `${channel.name}: ${sentence}\n${howToFix}`),
  );

  return {
    subject: `${channels.length === 1 ? "A channel needs" : "Channels need"} you: ${names}`,
    text: `${texts.join("\n\n")}\n\nChannels: ${env.appOrigin}/settings#channels\n`,
  };
}
