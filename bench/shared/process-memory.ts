import { listProcessTree, readMemoryMib } from "@/server/adapters/processes/process-tree";

/** Memory of a process and all that it started, MiB; Linux only. */
export function readTreeMemoryMib(rootPid: number): number {
  return listProcessTree(rootPid).reduce((sum, { pid }) => sum + readMemoryMib(pid), 0);
}
