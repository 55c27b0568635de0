import { context } from "esbuild";
import {
  say,
  type SupervisedProcess,
  type SuperviseInput,
  superviseProcess,
} from "@/cli/start/supervise-process";

type KeepCurrentInput = Pick<SuperviseInput, "name" | "env" | "onStart"> & {
  program: string;
  args?: string[];
  /** Programs that its threads load from their sources. */
  threads: string[];
  /** Whether it reads a file while it runs, besides its sources. */
  reads: (file: string) => boolean;
};

type CurrentProcess = SupervisedProcess & {
  /** Restarts it if these files concern it; if it cannot be built, it stays as it is until the next change. */
  takeUp: (changed: string[]) => Promise<void>;
};

/** Runs one of our programs from its current sources. Errors in them are shown; the next change tries again. */
export async function keepCurrent(input: KeepCurrentInput): Promise<CurrentProcess> {
  const { name, program, args = [], threads, reads, ...rest } = input;
  const sources = await createSourceList([program, ...threads]);
  let isWaitingForChange = !(await sources.refresh());
  const supervised = superviseProcess({
    ...{ name, ...rest, stdout: "inherit", recovers: false },
    args: ["tooling/run-program.mjs", program, ...args],
    onGiveUp() {
      isWaitingForChange = true;
      say(`${name} cannot run; the next change starts it again.`);
    },
  });

  return {
    ...supervised,
    async takeUp(changed) {
      const cause = changed.find((file) => sources.includes(file) || reads(file));
      if (cause === undefined && !isWaitingForChange) return;

      isWaitingForChange = !(await sources.refresh());
      if (isWaitingForChange) {
        say(`${name} stays as it is until the next change.`);
        return;
      }
      say(`${name} is started anew: ${cause ?? changed.join(", ")} has changed.`);
      await supervised.restart();
    },
  };
}

type SourceList = {
  /** Reads the files again; false if they cannot be built, which standard error explains: then the list stays as it was. */
  refresh: () => Promise<boolean>;
  includes: (file: string) => boolean;
};

/** The source files of programs in this project, found through their imports; paths from the project's folder. */
async function createSourceList(programs: string[]): Promise<SourceList> {
  const builder = await context({
    entryPoints: programs,
    outdir: "unused",
    write: false,
    metafile: true,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
  let sources = new Set<string>();

  return {
    refresh: () =>
      builder.rebuild().then(
        ({ metafile }) => {
          sources = new Set(Object.keys(metafile.inputs));

          return true;
        },
        // esbuild has printed the error, with the line.
        () => false,
      ),
    includes: (file) => sources.has(file),
  };
}
