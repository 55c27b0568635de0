import { execFileSync } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { listProcessTree } from "../../processes/process-tree";
import { findPython } from "../python/find-python";
import { createHibariEngine } from "./hibari-engine";

const engine = createHibariEngine();
const { python = "" } = findPython();

afterAll(() => engine.close());

function say(text: string, signal?: AbortSignal) {
  return engine.synthesizeSentence({ words: text.split(" "), voiceId: "heart", speed: 1, signal });
}

function findSpeakers(): number[] {
  const tree = listProcessTree(process.pid);

  return tree
    .filter(({ name, pid }) => name.startsWith("python") && pid !== process.pid)
    .map(({ pid }) => pid);
}

it("where the voice is missing, it says what to install", async () => {
  const missing = 'The voice "Heart" needs Python 3.9 to 3.14: install it, then run "npm run setup".';
  const without = createHibariEngine({ find: () => ({ missing }) });

  expect(without.voices).toMatchObject([{ id: "heart", missing }]);
  await expect(
    without.synthesizeSentence({ words: ["Hello."], voiceId: "heart", speed: 1 }),
  ).rejects.toMatchObject({ code: "CONFIGURATION_INVALID", userMessage: missing });
  await without.close();
});

it("a folder without the voice says why set-up left it out", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "offcamera-hibari-"));

  expect(findPython(folder)).toEqual({
    missing: 'The natural voices are not installed: run "npm run setup".',
  });
  await writeFile(path.join(folder, "hibari.json"), JSON.stringify({ problem: "No Python.", pythons: [] }));
  expect(findPython(folder)).toEqual({ missing: "No Python." });
  await rm(folder, { recursive: true });
});

// Without it the product speaks with flite; speech-engines.integration.test.ts demands it where there is a Python.
describe.skipIf(python === "")("where hibari is installed, it", () => {
  it.skipIf(process.platform !== "linux")(
    "says which sentence was lost with its process, and the next in a fresh one",
    async () => {
      await say("Ready.");
      const [speaker = 0] = findSpeakers();
      const lost = say("The lost sentence is a long one, for it is being killed. ".repeat(30).trim());
      process.kill(speaker, "SIGKILL");

      await expect(lost).rejects.toMatchObject({
        code: "SPEECH_FAILED",
        message: expect.stringMatching(/"Heart" failed while saying "The lost.*…": .*SIGKILL/) as string,
        userMessage: expect.stringMatching(
          /^The voice "Heart" failed while saying .*reword that sentence\.$/,
        ) as string,
      });
      expect((await say("Back again.")).words).toHaveLength(2);
      expect(findSpeakers()).not.toContain(speaker);
    },
  );

  it("names a sentence with a word that it cannot say", async () => {
    await expect(say(`Count to ${"9".repeat(90)} now.`)).rejects.toMatchObject({
      code: "SPEECH_FAILED",
      userMessage: expect.stringContaining("Count to 999") as string,
    });
  });

  it("times words that are read as several, and several that are read as one", async () => {
    const text = "In 2024 the FBI, vs. O'Neill Jr. at 10am, said rock'n'roll isn't dead; a lot of us aren't.";
    const { words } = await say(text);

    expect(words).toHaveLength(text.split(" ").length);
    expect(words.every(({ startMs, endMs }) => endMs > startMs)).toBe(true);
  });

  it("refuses a file of the voice with a changed byte", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "offcamera-hibari-"));
    const home = path.resolve(".cache/hibari");
    const [version = ""] = await readdir(path.join(home, "lib"));
    const packages = path.join(folder, "hibari/lib", version, "site-packages");
    await cp(path.join(home, "pyvenv.cfg"), path.join(folder, "hibari/pyvenv.cfg"));
    await cp(path.join(home, "bin"), path.join(folder, "hibari/bin"), {
      recursive: true,
      verbatimSymlinks: true,
    });
    for (const name of await readdir(path.join(home, "lib", version, "site-packages"))) {
      const [from, to] = [path.join(home, "lib", version, "site-packages", name), path.join(packages, name)];
      if (name.startsWith("hibari")) await cp(from, to, { recursive: true });
      else await symlink(from, to);
    }
    const model = path.join(packages, "hibari/assets/hibari.onnx");
    const bytes = await readFile(model);
    bytes[4_000_000] = (bytes[4_000_000] ?? 0) ^ 1;
    await writeFile(model, bytes);

    const damaged = createHibariEngine({ find: () => findPython(folder) });
    await expect(
      damaged.synthesizeSentence({ words: ["Hello."], voiceId: "heart", speed: 1 }),
    ).rejects.toMatchObject({
      code: "SPEECH_FAILED",
      userMessage:
        'The file "hibari/assets/hibari.onnx" of the voice "Heart" is damaged: delete ".cache/hibari" and run "npm run setup".',
    });
    await damaged.close();
    await rm(folder, { recursive: true });
  });

  it("does not use the network", () => {
    const source = `
import runpy, socket, sys
sys.argv = ["speak.py"]
speak = runpy.run_path("server/adapters/speech/python/speak.py")
sys.addaudithook(speak["refuse_network"])
try:
    socket.create_connection(("127.0.0.1", 9), timeout=1)
except OSError as error:
    print(error)
`;

    expect(execFileSync(python, ["-I", "-c", source], { encoding: "utf8" })).toBe(
      "speech does not use the network\n",
    );
  });
});
