import type { RenderProgress, RenderStage } from "@/server/renders/schema";

const words: Record<RenderStage, string> = {
  narrating: "Narrating",
  rendering: "Rendering",
  mixing: "Mixing the sound",
  assembling: "Joining and checking",
  thumbnail: "Drawing the thumbnail",
  done: "Done",
};

type Terminal = { isTTY?: boolean; write: (text: string) => unknown };

/**
 * Shows a render's progress in place on a terminal; elsewhere prints a line for each stage and scene, and one more when the
 * time left can first be told.
 */
export function createTerminalProgress(terminal: Terminal) {
  let last = "";
  let stageStart: { stage: RenderStage; ms: number } | undefined;
  const seconds: Partial<Record<RenderStage, number>> = {};

  function closeStage(): void {
    if (!stageStart) return;
    seconds[stageStart.stage] = (seconds[stageStart.stage] ?? 0) + (performance.now() - stageStart.ms) / 1000;
  }

  return {
    seconds,
    show(progress: RenderProgress | null | undefined): void {
      if (!progress) return;
      if (stageStart?.stage !== progress.stage) {
        closeStage();
        stageStart = { stage: progress.stage, ms: performance.now() };
      }

      const line = terminal.isTTY ? progressLabel(progress) : shortProgressLabel(progress);
      const news = terminal.isTTY ? line : `${sceneLabel(progress)} ${progress.secondsLeft !== undefined}`;
      if (news === last) return;
      last = news;
      terminal.write(terminal.isTTY ? `\r\u001B[2K${line}` : `${line}\n`);
    },
    end(): void {
      closeStage();
      if (terminal.isTTY) terminal.write("\r\u001B[2K");
    },
  };
}

function sceneLabel({ stage, scenesDone, sceneCount }: RenderProgress): string {
  if (scenesDone === undefined) return words[stage];

  return `${words[stage]}: scene ${Math.min(scenesDone + 1, sceneCount)} of ${sceneCount}`;
}

function shortProgressLabel(progress: RenderProgress): string {
  return `${sceneLabel(progress)}${timeLeftLabel(progress)}`;
}

function progressLabel(progress: RenderProgress): string {
  const filled = Math.round(progress.share * 20);
  const bar = `${"█".repeat(filled)}${"░".repeat(20 - filled)} ${Math.round(progress.share * 100)} %`;

  return `${sceneLabel(progress)}  ${bar}${timeLeftLabel(progress)}`;
}

/** Empty below one second: the time after drawing is not counted. */
function timeLeftLabel({ secondsLeft = 0 }: RenderProgress): string {
  return secondsLeft < 1 ? "" : `, about ${durationLabel(secondsLeft)} left`;
}

function durationLabel(total: number): string {
  const seconds = Math.round(total);

  return seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
