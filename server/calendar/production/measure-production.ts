import { estimateTimes, type StepTime } from "./back-schedule";
import { listStepTimes } from "./production-repository";

/** The duration of each step on each channel: from its own videos, or from the workspace's if it has made few. */
export async function measureProduction(
  workspaceId: string,
): Promise<(channelId: string | null) => StepTime[]> {
  const rows = await listStepTimes(workspaceId);
  const collect = (isWanted: (channelId: string | null) => boolean) => {
    const of = (step: string) =>
      rows.filter((row) => row.step === step && isWanted(row.channelId)).map(({ ms }) => ms);

    return estimateTimes({
      ...{ script: of("script"), render: of("render"), approval: of("approval"), upload: of("upload") },
    });
  };
  const ofWorkspace = collect(() => true);
  const known = new Map<string, StepTime[]>();

  return (channelId) => {
    if (channelId === null) return ofWorkspace;
    const own =
      known.get(channelId) ??
      collect((other) => other === channelId).map((time, index) =>
        time.samples > 0 ? time : (ofWorkspace[index] ?? time),
      );
    known.set(channelId, own);

    return own;
  };
}
