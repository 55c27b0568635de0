import { AppError } from "@/server/errors";

/**
 * To be imported first: what the imports after it throw (a wrong configuration), and what nobody catches later, ends the
 * process with the one sentence for a person; only an error of ours that nobody foresaw shows its stack.
 */
process.on("uncaughtException", (error) => {
  const isWrongConfiguration = error instanceof AppError && error.code === "CONFIGURATION_INVALID";
  console.error(error instanceof AppError ? error.userMessage : error);
  process.exit(isWrongConfiguration ? 2 : 1);
});
