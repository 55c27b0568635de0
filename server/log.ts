import { type LogFn, pino } from "pino";
import { env } from "./env";
import { getJobContext } from "./job-context";

/** Structured log, on standard error: standard output belongs to what a command was asked for. What a job says is kept beside it, too. */
export const log = pino(
  {
    level: env.logLevel,
    base: undefined,
    serializers: { err: serializeError },
    hooks: {
      logMethod(inputs: Parameters<LogFn>, method, level) {
        // The sentence alone: what comes with it may name hosts and paths.
        const text = inputs.find((input) => typeof input === "string");
        if (text !== undefined) getJobContext()?.addLine(pino.levels.labels[level] ?? "info", text);
        method.apply(this, inputs);
      },
    },
  },
  pino.destination({ dest: 2, sync: true }),
);

/** With the lines of the sources, not those of the program that they are bundled into (`tooling/import-program.mjs`). */
function serializeError(error: unknown): unknown {
  const { sourceMapsEnabled } = process;
  process.setSourceMapsEnabled(true);

  try {
    return error instanceof Error ? pino.stdSerializers.err(error) : error;
  } finally {
    process.setSourceMapsEnabled(sourceMapsEnabled);
  }
}
