import { hashOneTimeToken } from "@/server/auth/links/one-time-token";
import { limitAttempts } from "@/server/auth/limit-attempts";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { listCurrentRows } from "../item/list-current-rows";
import { loadCardContext, toItem } from "../item/to-item";
import { listRows } from "../repository";
import { buildCalendarFile } from "./build-calendar-file";
import { noteUse, unsafeFindFeed } from "./feed-repository";

const dayMs = 24 * 60 * 60_000;
const pastDays = 60;
const daysAhead = 400;

/** The iCalendar file that a feed's secret gives access to. Throws NOT_FOUND, TOO_MANY_REQUESTS. */
export async function openFeed(secret: string, { address }: { address: string }): Promise<string> {
  const tokenHash = hashOneTimeToken(secret);
  await limitAttempts("calendar-feed", { account: tokenHash, address });
  const feed = await unsafeFindFeed(tokenHash);
  if (!feed) throw new AppError("NOT_FOUND", "This calendar address was revoked, or never was one.");

  const { workspaceId, workspaceName, channelId, channelName } = feed;
  const now = Date.now();
  const range = { from: new Date(now - pastDays * dayMs), to: new Date(now + daysAhead * dayMs) };
  const [rows, context] = await Promise.all([
    listCurrentRows(workspaceId, () => listRows(workspaceId, range)),
    loadCardContext(workspaceId),
  ]);
  const items = rows
    .filter((row) => channelId === null || row.channelId === channelId)
    .flatMap((row) => {
      const item = toItem(row, context, now);
      const name = context.channels.get(row.channelId)?.channel.name ?? "";

      return item ? [{ ...item, channelName: name, updatedAt: row.updatedAt }] : [];
    });
  await noteUse(feed);

  return buildCalendarFile(items, {
    name: channelName === null ? workspaceName : `${channelName}, ${workspaceName}`,
    origin: env.appOrigin,
  });
}
