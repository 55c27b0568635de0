import { type ChildProcess, spawn } from "node:child_process";
import { getChildEnvironment } from "@/server/adapters/processes/child-environment";
import { AppError } from "@/server/errors";
import { inheritWeight } from "@/server/adapters/processes/lower-priority";

/**
 * ffmpeg does not end when its parent is killed, ignores a closed progress pipe, and only Linux could tie the two together.
 * So one shell waits for it, and another kills it as soon as descriptor 3 closes, which happens however we die.
 */
const script = `
exec 9<&0
"$@" <&9 3<&- 9<&- &
child=$!
{ read -r _; kill -9 $child; } <&3 >/dev/null 2>&1 4<&- 5<&- 6<&- 7<&- 8<&- 9<&- &
watcher=$!
exec </dev/null 3<&- 4<&- 5<&- 6<&- 7<&- 8<&- 9<&-
wait $child
status=$?
kill -9 $watcher
exit $status
`;

/** A POSIX shell knows only single-digit descriptors, and our script needs the last one. */
const firstDescriptor = 4;
const mostInputs = 6;

/** The descriptor from which a program reads the input at `index`. The first is its standard input. */
export function toDescriptor(index: number): number {
  return index === 0 ? 0 : firstDescriptor - 1 + index;
}

/**
 * Starts a program that dies with this process at the latest, and gets none of our settings and secrets. It may read from up to
 * six inputs (`toDescriptor`). `kill` ends it by SIGKILL; "close" means that it is gone. Throws INTERNAL for more inputs.
 */
export function spawnTiedToParent(
  executable: string,
  inputCount: number,
  args: string[],
): { child: ChildProcess; kill: () => void; inputs: unknown[] } {
  if (inputCount > mostInputs) throw new AppError("INTERNAL", `A program has at most ${mostInputs} inputs.`);
  const child = spawn("/bin/sh", ["-c", script, "offcamera", executable, ...args], {
    stdio: Array.from({ length: firstDescriptor - 1 + Math.max(1, inputCount) }, () => "pipe" as const),
    env: getChildEnvironment(),
    // We handle Ctrl-C ourselves: in our process group, it would end the program midway.
    detached: true,
  });
  inheritWeight(child.pid);
  const parentPipe = child.stdio[3];
  parentPipe?.on("error", () => undefined);
  const kill = () => void parentPipe?.destroy();
  // If the shell itself is killed, its program must end too.
  child.once("exit", kill);

  const inputs = Array.from({ length: inputCount }, (_, index) => child.stdio[toDescriptor(index)]);

  return { child, kill, inputs };
}
