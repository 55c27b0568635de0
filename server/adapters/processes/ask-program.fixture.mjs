import { createInterface } from "node:readline";

/**
 * For tests: answers in capitals, with its process, in two parts; refuses "refuse", tells its environment for "environment",
 * answers "mumble" in no JSON, leaves on "exit" and never answers "hang".
 */
const send = (answer) => process.stdout.write(`${JSON.stringify(answer)}\n`);

createInterface({ input: process.stdin })
  .on("line", (line) => {
    const word = JSON.parse(line);
    if (word === "hang") return;
    if (word === "exit") {
      process.stderr.write("out of ideas\n", () => process.exit(3));
    } else if (word === "mumble") {
      process.stdout.write("well\n");
    } else if (word === "refuse") {
      send({ error: { message: "There is none", code: "NOT_FOUND" } });
    } else if (word === "environment") {
      send({ part: Object.keys(process.env) });
      send({ done: true });
    } else {
      send({ part: word.toUpperCase() });
      send({ part: process.pid });
      send({ done: true });
    }
  })
  .on("close", () => process.exit(0));
