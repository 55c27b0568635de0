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
 * Makes glibc return the memory of pictures to the system, in this process and its children. By default each thread keeps its
 * used blocks of up to 32 MiB: 300 MiB in a worker, 70 to 140 MiB in each ffmpeg (`mallopt(3)`). The end of a thread's heap keeps
 * 32 MiB, for the next picture, and Node takes pages of 2 MiB if the system has them (docs/decisions/0074). glibc reads these
 * settings only when a process starts, so this one replaces itself. A process with a channel to its parent would lose it, and
 * has inherited the settings already.
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
 * Makes Node map each line of the error that ends a program to its source. For other errors only the log asks (`server/log.ts`),
 * so the program itself turns this off as it begins (`import-program.mjs`).
 */
function tellSourcesOfErrors() {
  process.setSourceMapsEnabled(true);
  process.on("uncaughtExceptionMonitor", () => process.setSourceMapsEnabled(true));
}
