import { compareTitles } from "./compare-titles";
import { listRecentTitles } from "./repository";
import { similarityThresholds } from "./schema";

/** Comparing two titles takes some microseconds. */
const mostTitles = 1000;

/** The channel's video whose title is the most like a topic, where it is as like as a copy; newest 1,000. */
export async function findSameTopic(
  where: { workspaceId: string; channelId: string },
  topic: string,
): Promise<{ videoId: string; title: string; createdAt: Date; likeness: number } | null> {
  const titles = await listRecentTitles(where, mostTitles);
  const [nearest] = titles
    .map((video) => ({ ...video, likeness: compareTitles(topic, video.title) }))
    .filter(({ likeness }) => likeness >= similarityThresholds.title)
    .toSorted((one, other) => other.likeness - one.likeness);

  return nearest ?? null;
}
