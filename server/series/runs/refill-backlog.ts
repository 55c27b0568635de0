import { compareTitles } from "@/server/similarity/compare-titles";
import { similarityThresholds } from "@/server/similarity/schema";
import { proposeTopics } from "@/server/writing/ideas/propose-topics";
import { fetchFeed } from "../feed/fetch-feed";
import { getActor, type Series } from "../repository";
import { countAhead, countTopics, insertTopics, listTexts, type NewTopic } from "../topics/topic-repository";

/** Entries taken from a feed: older ones are no news. */
const mostOfFeed = 50;
/** Ideas requested beyond the missing ones: some will resemble what the channel has. */
const spareIdeas = 3;

/**
 * Adds the new topics of a series' source to its backlog; a list has none of its own. Ideas are requested, and paid for, only if too few
 * topics wait. Throws INVALID_INPUT, TOO_MANY_REQUESTS, SPENDING_CAP_REACHED, PROVIDER_*.
 */
export async function refillBacklog(series: Series): Promise<void> {
  const { source } = series;
  if (source.kind === "feed") await addEntries(series, source.address);
  if (source.kind === "theme") await addIdeas(series, source.theme);
}

async function addEntries(series: Series, address: string): Promise<void> {
  const { entries } = await fetchFeed({ address, workspaceId: series.workspaceId });
  const topics = entries.slice(0, mostOfFeed).map(({ title, key, address: page }): NewTopic => ({
    ...{ topic: title, sourceKey: key },
    ...(page !== undefined && { details: { address: page } }),
  }));
  if (topics.length > 0) await insertTopics(series, topics);
}

async function addIdeas(series: Series, theme: string): Promise<void> {
  const { workspaceId, seriesId, channelId, defaults, fillAhead } = series;
  const [{ waiting }, ahead] = await Promise.all([countTopics(series), countAhead(series)]);
  const missing = fillAhead - ahead - waiting;
  if (missing <= 0) return;

  const known = await listTexts(series);
  const { userId } = await getActor(series);
  const { language, audience } = defaults;
  const ideas = await proposeTopics(
    { theme, language, audience, known, count: missing + spareIdeas },
    { workspaceId, seriesId, channelId, userId },
  );
  await insertTopics(
    series,
    dropRepeated(ideas, known).map((topic) => ({ topic, sourceKey: topic })),
  );
}

/** Writers repeat themselves despite instructions. */
function dropRepeated(ideas: string[], known: string[]): string[] {
  const kept: string[] = [];
  for (const idea of ideas) {
    const isLike = (other: string) => compareTitles(idea, other) >= similarityThresholds.title;
    if (![...kept, ...known].some(isLike)) kept.push(idea);
  }

  return kept;
}
