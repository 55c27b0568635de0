import "@/cli/explain-fatal-error";
import { parseArgs } from "node:util";
import { startWikipediaServer } from "@/e2e/fakes/wikipedia/wikipedia-server";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { forgetSecrets } from "@/server/adapters/processes/forget-secrets";
import { getStore } from "@/server/adapters/storage/store";
import { env } from "@/server/env";
import { getOrCreateWorkspace } from "@/server/workspaces/repository";
import { commandLineSlug } from "@/server/workspaces/schema";
import { readArticles, readBriefs } from "./briefs";
import { chooseWriter } from "./choose-writer";
import { evaluateBrief } from "./evaluate-brief";
import { averageEvaluations, type Evaluation } from "./evaluation";
import { writeTable } from "./write-table";

const usage = "npm run eval:writer [-- --model <provider>[:<model>]] [--briefs <number>] [--json]";

/**
 * `npm run eval:writer`: has a writer of the environment's keys answer up to 20 briefs, for the command line's workspace and
 * within its caps, and reports how good the scripts are. Paid answers are used again, as everywhere: only changed prompts cost
 * anything.
 */
async function main(): Promise<void> {
  const options = readOptions();
  if (!options) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  await getStore();
  forgetSecrets();
  await openDatabase();
  const wikipedia = await startWikipediaServer(await readArticles());
  env.wikipediaUrl = wikipedia.url;

  try {
    await evaluate(options);
  } finally {
    await wikipedia.close();
    await closeDatabase();
  }
}

async function evaluate({ model, count, isJson }: Options): Promise<void> {
  const workspaceId = await getOrCreateWorkspace(commandLineSlug, "Command line");
  const writer = await chooseWriter(workspaceId, model);
  const briefs = (await readBriefs()).slice(0, count);
  const evaluations: Evaluation[] = [];
  for (const brief of briefs) {
    console.error(`${evaluations.length + 1} of ${briefs.length}: ${brief.name}`);
    evaluations.push(
      await evaluateBrief(brief, { writer, workspaceId, signal: new AbortController().signal }),
    );
  }

  const { provider, name } = writer;
  console.log(
    isJson
      ? JSON.stringify({
          ...{ provider, model: writer.model.id, evaluations, averages: averageEvaluations(evaluations) },
        })
      : `${name}, ${writer.model.name}\n\n${writeTable(evaluations)}`,
  );
}

type Options = { model?: string; count?: number; isJson: boolean };

/** Undefined for an invalid command. */
function readOptions(): Options | undefined {
  try {
    const { values } = parseArgs({
      options: {
        model: { type: "string" },
        briefs: { type: "string" },
        json: { type: "boolean", default: false },
      },
    });
    const count = values.briefs === undefined ? undefined : Number(values.briefs);
    if (count !== undefined && !(Number.isInteger(count) && count > 0)) return undefined;

    return { model: values.model, count, isJson: values.json };
  } catch {
    return undefined;
  }
}

await main();
