import { copyFile, mkdir, mkdtemp, open, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { listProcessTree } from "../../processes/process-tree";
import { createKokoroEngine } from "./kokoro-engine";

const home = path.resolve(".cache/kokoro");
const engine = createKokoroEngine();
const isHere = (id: string) =>
  engine.voices.some((voice) => voice.id === id && !voice.download && voice.missing === undefined);

afterAll(() => engine.close());

function say(words: string[], voiceId = "af_heart") {
  return engine.synthesizeSentence({ words, voiceId, speed: 1 });
}

it.skipIf(isHere("af_heart"))(
  'Kokoro is not tested: its parts are not here; "npm run voices -- af_heart jf_alpha" downloads them',
  () => undefined,
);

describe.skipIf(!isHere("af_heart"))("where Kokoro is installed, it", () => {
  it.each(["model/model.onnx", "voices/af_heart.bin"])("refuses %s with a changed byte", async (name) => {
    const folder = await mkdtemp(path.join(tmpdir(), "offcamera-kokoro-"));
    for (const part of await readdir(home)) {
      await mkdir(path.join(folder, part));
      for (const file of await readdir(path.join(home, part)))
        await symlink(path.join(home, part, file), path.join(folder, part, file));
    }
    await rm(path.join(folder, name));
    await copyFile(path.join(home, name), path.join(folder, name));
    const file = await open(path.join(folder, name), "r+");
    await file.write(Buffer.from([0x55]), 0, 1, 100_000);
    await file.close();

    const damaged = createKokoroEngine({ folder });
    await expect(
      damaged.synthesizeSentence({ words: ["Hello."], voiceId: "af_heart", speed: 1 }),
    ).rejects.toMatchObject({
      code: "SPEECH_FAILED",
      userMessage: `The file "${name}" of Kokoro's voices is damaged: delete ".cache/kokoro" and choose the voice again, or run "npm run voices" with its name.`,
    });
    await damaged.close();
    await rm(folder, { recursive: true });
  });

  it.skipIf(process.platform !== "linux")("says which sentence was lost with its process", async () => {
    await say(["Ready."]);
    const speakers = listProcessTree(process.pid).filter(({ name }) => name.startsWith("python"));
    const lost = say("The lost sentence is a long one, for it is being killed.".split(" "));
    for (const { pid } of speakers) process.kill(pid, "SIGKILL");

    await expect(lost).rejects.toMatchObject({
      code: "SPEECH_FAILED",
      message: expect.stringMatching(/failed while saying "The lost.*SIGKILL/) as string,
    });
    expect((await say(["Back", "again."])).words).toHaveLength(2);
  });

  it("names a sentence with a word that it cannot say", async () => {
    await expect(say(["Count", "to", "9".repeat(90), "now."])).rejects.toMatchObject({
      code: "SPEECH_FAILED",
      userMessage: expect.stringContaining("Count to 999") as string,
    });
  });
});

const sentences: [string, string][] = [
  ["ef_dora", "El software de Google tiene tres corazones, ¿verdad?"],
  ["ff_siwis", "Parce que les amis sont arrivés à l'heure, est-ce que je peux partir?"],
  ["hf_alpha", "ऑक्टोपस के तीन दिल होते हैं, Google पर खोजें।"],
  ["jf_alpha", "今日 は 十 二 月 一 日 です、 Google で 検索 し て ください。"],
  ["zf_xiaobei", "章鱼 有 三 颗 心脏， 你 可以 用 Google 查 一 查。"],
];

it.each(sentences.filter(([id]) => isHere(id)))("%s times every word of its language", async (id, text) => {
  const { words } = await say(text.split(" "), id);

  expect(words).toHaveLength(text.split(" ").length);
  expect(words.every(({ startMs, endMs }) => endMs > startMs)).toBe(true);
});
