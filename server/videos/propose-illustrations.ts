import { countTopic, illustrate } from "@/server/illustrations/illustrate";
import type { FoundIllustration } from "@/server/illustrations/search/search-illustrations";
import { labelInThread } from "@/server/script-format/threads/find-illustrations-in-thread";
import { parseInThread } from "@/server/script-format/threads/parse-in-thread";
import { chooseIllustrations, sceneText } from "./choose-illustrations";
import { resolveOptions } from "./resolve-options";

/** A drawing that may mean a scene, and why. */
export type ProposedIllustration = FoundIllustration & { reason: string };

/**
 * The drawings that mean a scene of a script, the best first: those that it shows, and all others that its words name. None
 * for a scene that does not exist. Throws ScriptError, TOO_MANY_REQUESTS.
 */
export async function proposeIllustrations({
  workspaceId,
  script,
  position,
}: {
  workspaceId: string;
  script: string;
  position: number;
}): Promise<ProposedIllustration[]> {
  const parsed = await parseInThread(script, { workspaceId });
  const { language } = resolveOptions({ ...parsed.settings, language: parsed.language });
  const { scenes } = parsed;
  const scene = scenes[position];
  if (!scene) return [];

  const topic = countTopic(scenes.map(sceneText), language);
  const shown = chooseIllustrations(scenes, language).ofScenes[position] ?? [];
  const meant = illustrate(sceneText(scene), { language, topic, recent: new Set() });

  const proposed = [...shown, ...meant].filter(
    ({ name }, index, all) => all.findIndex((one) => one.name === name) === index,
  );
  const labelled = await labelInThread(
    { names: proposed.map(({ name }) => name), language },
    { workspaceId },
  );

  return proposed.map(({ name, reason }, index) => ({ name, reason, label: labelled[index]?.label ?? name }));
}
