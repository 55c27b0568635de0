import path from "node:path";
import { importProgram } from "./import-program.mjs";

const mebibyte = 1024 * 1024;

/** `node tooling/run-program.mjs <file.ts> [arguments]`: runs one of our programs in this process. */
const [file, ...args] = process.argv.slice(2);
setMemoryRules();
tellSourcesOfErrors();
process.argv.splice(1, process.argv.length, path.resolve(file), ...args);
await importProgram(path.resolve(file));

/**
 * Has glibc give the memory of pictures back to the system, here and in all that is started from here. By default it keeps
 * blocks of up to 32 MiB once they have been used, each thread its own: 300 MiB of a worker, 70 to 140 MiB of each ffmpeg
 * (`mallopt(3)`). At the end of a thread's heap it keeps 32 MiB, for the next picture, and Node takes pages of 2 MiB where the system has
 * them (docs/decisions/0074). glibc reads this only when a process starts, so this one is replaced by itself. One with a channel to its
 * parent would lose that; it was started by a program of ours, which has passed it on.
 */
function setMemoryRules() {
  if (process.platform !== "linux" || process.env.MALLOC_MMAP_THRESHOLD_ || process.channel) return;

  const { GLIBC_TUNABLES: others } = process.env;
  process.execve(process.execPath, [process.execPath, ...process.execArgv, ...process.argv.slice(1)], {
    ...process.env,
    MALLOC_MMAP_THRESHOLD_: String(8 * mebibyte),
    MALLOC_TRIM_THRESHOLD_: String(32 * mebibyte),
    GLIBC_TUNABLES: [...(others ? [others] : []), "glibc.malloc.hugetlb=1"].join(":"),
  });
}

/**
 * Node finds the source of each line of the error that ends a program. Of others only the log asks (`server/log.ts`), so the program itself
 * turns this off as it begins (`import-program.mjs`).
 */
function tellSourcesOfErrors() {
  process.setSourceMapsEnabled(true);
  process.on("uncaughtExceptionMonitor", () => process.setSourceMapsEnabled(true));
}
