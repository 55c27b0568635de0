import { readdirSync, readFileSync } from "node:fs";

export type ProcessEntry = { pid: number; parentPid: number; name: string };

/** A process and all that it started, and what those started; Linux only, elsewhere nothing. */
export function listProcessTree(rootPid: number): ProcessEntry[] {
  const entries = listProcesses();
  const tree = entries.filter(({ pid }) => pid === rootPid);
  for (const { pid } of tree) tree.push(...entries.filter(({ parentPid }) => parentPid === pid));

  return tree;
}

/** Memory of a process, MiB; what it shares with others counts in parts (PSS). Linux only, elsewhere 0. */
export function readMemoryMib(pid: number): number {
  const rollup = readProcFile(`/proc/${pid}/smaps_rollup`);

  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024;
}

function listProcesses(): ProcessEntry[] {
  if (process.platform !== "linux") return [];

  return readdirSync("/proc")
    .map(Number)
    .filter(Number.isInteger)
    .flatMap((pid) => {
      // "pid (name) state parent …"; the name may hold spaces and brackets. A zombie (Z) has ended.
      const [, name, parentPid] = /^\d+ \((.*)\) [^Z] (\d+)/s.exec(readProcFile(`/proc/${pid}/stat`)) ?? [];

      return name === undefined ? [] : [{ pid, name, parentPid: Number(parentPid) }];
    });
}

/** A process may end while we read about it. */
function readProcFile(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
