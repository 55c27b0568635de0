import { type RenderProgress, renderProgressSchema, type RenderStage } from "@/server/renders/schema";

const words: Record<RenderStage, string> = {
  narrating: "Narrating",
  rendering: "Rendering",
  mixing: "Mixing the sound",
  assembling: "Joining and checking",
  thumbnail: "Drawing the thumbnail",
  done: "Done",
};

/** Shows a render's progress on a terminal, in place, or as one line per stage and scene where it is not one. */
export function createTerminalProgress(terminal: NodeJS.WriteStream) {
  let lastLine = "";
  let stageStart: { stage: RenderStage; ms: number } | undefined;
  const seconds: Partial<Record<RenderStage, number>> = {};

  function closeStage(): void {
    if (!stageStart) return;
    seconds[stageStart.stage] = (seconds[stageStart.stage] ?? 0) + (performance.now() - stageStart.ms) / 1000;
  }

  return {
    seconds,
    show(value: unknown): void {
      const progress = renderProgressSchema.nullable().parse(value);
      if (!progress) return;
      if (stageStart?.stage !== progress.stage) {
        closeStage();
        stageStart = { stage: progress.stage, ms: performance.now() };
      }

      const line = terminal.isTTY ? describe(progress) : describeBriefly(progress);
      if (line === lastLine) return;
      lastLine = line;
      terminal.write(terminal.isTTY ? `\r\u001B[2K${line}` : `${line}\n`);
    },
    end(): void {
      closeStage();
      if (terminal.isTTY) terminal.write("\r\u001B[2K");
    },
  };
}

function describeBriefly({ stage, scenesDone, sceneCount }: RenderProgress): string {
  if (scenesDone === undefined) return words[stage];

  return `${words[stage]}: scene ${Math.min(scenesDone + 1, sceneCount)} of ${sceneCount}`;
}

function describe(progress: RenderProgress): string {
  const filled = Math.round(progress.share * 20);
  const bar = `${"█".repeat(filled)}${"░".repeat(20 - filled)} ${Math.round(progress.share * 100)} %`;
  const left = progress.secondsLeft === undefined ? "" : `, ${describeSeconds(progress.secondsLeft)} left`;

  return `${describeBriefly(progress)}  ${bar}${left}`;
}

function describeSeconds(total: number): string {
  const seconds = Math.round(total);

  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
