import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { getStore } from "@/server/adapters/storage/store";
import { openCsv } from "@/server/costs/open-csv";
import { AppError } from "@/server/errors";
import { listFiles } from "@/server/media/media-library";
import { listFinishedRenders } from "@/server/renders/render-view";
import { listTitles, loadDocument } from "@/server/videos/videos";
import { toFileName } from "./file-name";
import { getRenderResult, type RenderResult } from "./get-render-result";
import { writeZip, type ZipEntry } from "./write-zip";

type Opener = () => Promise<Readable>;

/**
 * All that a workspace has, as one zip that `open` begins: the script of every video, every file of its library, the newest
 * finished render of every video in each format, and what was spent, call by call. What vanishes while it is written is named in its last entry.
 */
export async function openWorkspaceExport({
  workspaceId,
  workspaceName,
}: {
  workspaceId: string;
  workspaceName: string;
}): Promise<{ open: () => Readable; downloadName: string }> {
  const [titles, files, renders] = await Promise.all([
    listTitles(workspaceId),
    listFiles(workspaceId),
    listFinishedRenders(workspaceId),
  ]);
  const chooseName = createNameChooser();
  const missing: string[] = [];
  const addEntry = (name: string, isText: boolean, open: Opener): ZipEntry => ({
    ...{ name, isText },
    open: () =>
      open().catch((error: unknown) => {
        if (!(error instanceof AppError) || error.code !== "NOT_FOUND") throw error;
        missing.push(name);

        return toReadable("");
      }),
  });

  const scripts = titles.map(({ videoId, title }) =>
    addEntry(`${chooseName(`scripts/${toFileName(title)}`)}.md`, true, async () =>
      toReadable((await loadDocument({ workspaceId, videoId })).script),
    ),
  );
  const media = files.map(({ name, storageKey }) =>
    addEntry(`media/${name}`, false, () => openStored(storageKey)),
  );
  const videos = renders.flatMap(({ renderId, title, variant }) => {
    const stem = toFileName(title);
    const name = chooseName(`videos/${variant === null ? stem : `${stem} (${variant})`}`);
    const read = (pick: (result: RenderResult) => Readable | Promise<Readable>) => async () =>
      pick(await getRenderResult({ workspaceId, renderId }));

    return [
      addEntry(
        `${name}.mp4`,
        false,
        read(({ videoKey }) => openStored(videoKey)),
      ),
      addEntry(
        `${name}.jpg`,
        false,
        read(({ thumbnailKey }) => openStored(thumbnailKey)),
      ),
      addEntry(
        `${name}.srt`,
        true,
        read(({ srt }) => toReadable(srt)),
      ),
    ];
  });
  const costs = addEntry("costs.csv", true, () => Promise.resolve(openCsv(workspaceId)));
  const summary = addEntry("missing.txt", true, () =>
    Promise.resolve(toReadable(missing.length > 0 ? `${missing.join("\n")}\n` : "Nothing is missing.\n")),
  );

  return {
    open: () => writeZip([...scripts, ...media, ...videos, costs, summary]),
    downloadName: `${toFileName(workspaceName)}.zip`,
  };
}

async function openStored(storageKey: string): Promise<Readable> {
  const store = await getStore();
  if ((await store.findBytes(storageKey)) === undefined)
    throw new AppError("NOT_FOUND", `There is no file ${storageKey}.`);

  return createReadStream(await store.fetchLocal(storageKey));
}

function toReadable(text: string): Readable {
  return Readable.from([Buffer.from(text)]);
}

/** Gives a name, or where it was given before "Cranes 2", "Cranes 3", the first that is free; letters' case does not count. */
function createNameChooser(): (name: string) => string {
  const lastNumbers = new Map<string, number>();

  return function choose(name): string {
    const key = name.toLowerCase();
    const number = (lastNumbers.get(key) ?? 0) + 1;
    lastNumbers.set(key, number);

    return number === 1 ? name : choose(`${name} ${number}`);
  };
}
