import { spawnProcess } from "../processes/spawn-process";

/** The first start makes the sample video, which would take both cores from the tests; it stays, without a render. */
export async function cancelSampleVideo(env: { DATABASE_URL: string; DATA_DIR: string }): Promise<void> {
  const program = spawnProcess("e2e/processes/cancel-renders.ts", [], { env });
  const exitCode = await program.exited;
  if (exitCode !== 0) throw new Error(`The sample video was not cancelled: ${program.stderr()}`);
}
