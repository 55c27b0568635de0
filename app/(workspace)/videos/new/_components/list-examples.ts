import "server-only";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { parseInThread } from "@/server/script-format/threads/parse-in-thread";

export type Example = { title: string; description: string; script: string };

let examples: Promise<Example[]> | undefined;

/** The scripts to start from, read once; none if the app runs without that folder. */
export function listExamples(): Promise<Example[]> {
  examples ??= readExamples();

  return examples;
}

async function readExamples(): Promise<Example[]> {
  const folder = path.join(process.cwd(), "examples");
  const names = await readdir(folder).catch(() => []);
  const scripts = await Promise.all(
    names
      .filter((name) => name.endsWith(".md"))
      .toSorted()
      .map((name) => readFile(path.join(folder, name), "utf8")),
  );

  return Promise.all(
    scripts.map(async (script) => {
      const { title, settings } = await parseInThread(script, { workspaceId: "examples" });

      return { title, description: settings.description ?? "", script };
    }),
  );
}
