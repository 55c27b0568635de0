import { pino } from "pino";
import { env } from "./env";

/** Structured log, on standard error: standard output belongs to what a command was asked for. */
export const log = pino({ level: env.logLevel, base: undefined }, pino.destination({ dest: 2, sync: true }));
