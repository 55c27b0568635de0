import { readdirSync, readFileSync } from "node:fs";

/** Memory of a process and all that it started, MiB, shared pages counted once (PSS); Linux only. */
export function readTreeMemoryMib(rootPid: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    const stat = readProcFile(`/proc/${pid}/stat`);
    // "pid (name) state parent …"; the name may hold spaces and brackets.
    const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
    parents.set(pid, parent);
  }

  let kib = 0;
  for (const pid of parents.keys()) {
    if (!descendsFrom(pid, rootPid, parents)) continue;
    kib += Number(/^Pss:\s+(\d+)/m.exec(readProcFile(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
  }

  return kib / 1024;
}

function descendsFrom(pid: number, ancestor: number, parents: Map<number, number>): boolean {
  for (let current: number | undefined = pid; current; current = parents.get(current)) {
    if (current === ancestor) return true;
  }

  return false;
}

/** A process may end while we read about it. */
function readProcFile(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
