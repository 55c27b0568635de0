import { dataDirectory } from "./shared/fresh-data";
import { rm } from "node:fs/promises";
import { loadavg } from "node:os";
import { closeDatabase } from "@/server/adapters/db/database";
import { closeListeners } from "@/server/adapters/db/listen";
import { describeMachine, readQuickOption, roundNumbers } from "./shared/report";
import { createWorkspace } from "./web/create-workspace";
import { measureCap } from "./writing/measure-cap";
import { measureCrowd } from "./writing/measure-crowd";
import { measureFirstScene } from "./writing/measure-first-scene";
import { measureKills } from "./writing/measure-kills";
import { measureTyping } from "./writing/measure-typing";
import { openStudio } from "./writing/open-studio";

/**
 * `npm run bench -- writing [--quick]`: scripts that are written by a fake of Claude, which gives its answers about as quickly as
 * models do: until the first scene is seen, while somebody types, 50 at once while calls go wrong, at a cap, and with workers that are killed.
 * Prints one JSON object, progress on standard error.
 */
const isQuick = readQuickOption();
const scripts = isQuick ? 15 : 50;

// What else the machine was doing before.
const [loadAverage] = loadavg();

try {
  const studio = await openStudio(await createWorkspace({ videos: isQuick ? 200 : 2000, members: scripts }));
  const machine = await describeMachine();
  const firstScene = await tell("first scene", measureFirstScene(studio, { samples: isQuick ? 3 : 10 }));
  const typing = await tell("typing", measureTyping(studio));
  const crowd = await tell("crowd", measureCrowd(studio, { scripts, seconds: isQuick ? 10 : 30 }));
  await studio.close();
  const cap = await tell("cap", measureCap({ scripts }));
  const kills = await tell("kills", measureKills({ scripts, kills: isQuick ? 1 : 3 }));

  console.log(
    JSON.stringify(
      { machine: { ...machine, loadAverage }, isQuick, scripts, firstScene, typing, crowd, cap, kills },
      roundNumbers,
    ),
  );
} finally {
  await closeListeners();
  await closeDatabase();
  await rm(dataDirectory, { recursive: true, force: true });
}

async function tell<T>(name: string, work: Promise<T>): Promise<T> {
  const result = await work;
  console.error(`${name}: ${JSON.stringify(result, roundNumbers)}`);

  return result;
}
