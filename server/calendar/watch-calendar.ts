import { retryOnDisconnect } from "@/server/adapters/db/database-errors";
import { listenForPublications } from "@/server/publications/watch-publications";
import { listCurrentRows } from "./item/list-current-rows";
import { type CardContext, loadCardContext, toItem } from "./item/to-item";
import { listChangedRows } from "./repository";
import type { CalendarItem } from "./schema";

/** A notification can be lost with its connection, so poll this often as well. */
const pollMs = 5000;
/** Machine clocks differ by less, and every change is visible sooner. */
const overlapMs = 10_000;
/** Channels, accounts and step durations change seldom, but an upload causes many reads a minute. */
const contextMs = 5000;
/** A client that misses more reloads everything. */
const mostChanges = 200;

export type CalendarChange = {
  /** In their current state. */
  items: CalendarItem[];
  /** Publications that are no longer in the calendar. */
  goneIds: string[];
  /** Whether there are more changes than listed: the client must reload everything. */
  isMore: boolean;
};

/** The changes of a workspace's calendar from now on, numbered, until `signal` is aborted. */
export async function* watchCalendar(
  workspaceId: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<[number, CalendarChange]> {
  const changes = await listenForPublications(workspaceId);
  const told = new Map<string, number>();
  const getContext = rememberContext(workspaceId);

  try {
    let since = new Date(Date.now() - overlapMs);
    for (let index = 0; !signal?.aborted; index += 1) {
      const startedAt = Date.now();
      const change = await retryOnDisconnect(() => findChange(workspaceId, { since, told, getContext }));
      if (index === 0 || change.items.length + change.goneIds.length > 0) yield [index, change];
      since = new Date(startedAt - overlapMs);
      await changes.next(pollMs, signal);
    }
  } finally {
    changes.end();
  }
}

async function findChange(
  workspaceId: string,
  {
    since,
    told,
    getContext,
  }: { since: Date; told: Map<string, number>; getContext: () => Promise<CardContext> },
): Promise<CalendarChange> {
  const rows = await listCurrentRows(workspaceId, () => listChangedRows(workspaceId, since, mostChanges));
  const fresh = rows.filter(
    ({ publicationId, updatedAt }) => told.get(publicationId) !== updatedAt.getTime(),
  );
  told.clear();
  for (const { publicationId, updatedAt } of rows) told.set(publicationId, updatedAt.getTime());
  if (fresh.length === 0) return { items: [], goneIds: [], isMore: false };

  const context = await getContext();
  const items = fresh.flatMap((row) => toItem(row, context) ?? []);
  const shown = new Set(items.map(({ publicationId }) => publicationId));

  return {
    items,
    goneIds: fresh.map(({ publicationId }) => publicationId).filter((id) => !shown.has(id)),
    isMore: rows.length === mostChanges,
  };
}

function rememberContext(workspaceId: string): () => Promise<CardContext> {
  let known: CardContext | undefined;
  let loadedAt = 0;

  return async () => {
    if (known && Date.now() - loadedAt < contextMs) return known;
    loadedAt = Date.now();
    known = await loadCardContext(workspaceId);

    return known;
  };
}
