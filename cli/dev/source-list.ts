import { context } from "esbuild";

export type SourceList = {
  /** Reads the files anew; false where they cannot be built, which standard error explains: then the list stays as it was. */
  refresh: () => Promise<boolean>;
  includes: (file: string) => boolean;
};

/** The files of this project that programs are made of, found through their imports; paths from the project's folder. */
export async function createSourceList(programs: string[]): Promise<SourceList> {
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
        // esbuild has printed it, with the line.
        () => false,
      ),
    includes: (file) => sources.has(file),
  };
}
