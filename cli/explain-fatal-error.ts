import { AppError } from "@/server/errors";

/**
 * Import this first: errors that later imports throw (a wrong configuration), or that nobody catches, end the process with
 * one sentence for a person; only an unforeseen error shows its stack.
 */
process.on("uncaughtException", (error) => {
  const isWrongConfiguration = error instanceof AppError && error.code === "CONFIGURATION_INVALID";
  console.error(error instanceof AppError ? error.userMessage : error);
  process.exit(isWrongConfiguration ? 2 : 1);
});
