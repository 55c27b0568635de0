import { AppError } from "@/server/errors";
import { answerMessages } from "./answer-messages";

let count = 0;

/**
 * For tests: answers in capitals, refuses "refuse", throws on "crash", leaves on "exit", fills its memory on "fill" and never
 * answers "hang".
 */
answerMessages((message) => {
  if (message === "refuse") throw new AppError("NOT_FOUND", "There is none", { userMessage: "It is gone." });
  if (message === "crash") throw new Error("out of ideas");
  if (message === "exit") process.exit(3);
  if (message === "hang") for (;;);
  if (message === "fill") for (let chain = {}; ;) chain = { chain };
  count += 1;

  return `${String(message).toUpperCase()}${count}`;
});
