import { access, mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { encodeWav } from "@/server/audio/shared/wav";
import { createFolder, startMakeVideo } from "./run-make-video";

const sound = "An octopus has three hearts and blue blood.";
let photo: Buffer;
let hugePicture: Buffer;

beforeAll(async () => {
  photo = await sharp({ create: { width: 400, height: 300, channels: 3, background: "red" } })
    .jpeg()
    .toBuffer();
  hugePicture = await sharp({ create: { width: 40_000, height: 10, channels: 3, background: "red" } })
    .png()
    .toBuffer();
});

type Case = {
  name: string;
  files?: () => Record<string, string | Buffer>;
  folders?: string[];
  args?: string[];
  env?: Record<string, string>;
  line: RegExp;
};

const cases: Case[] = [
  { name: "a missing script", files: () => ({}), line: /script\.md/ },
  { name: "an empty script", files: () => ({ "script.md": "" }), line: /empty/ },
  {
    name: "a binary script",
    files: () => ({ "script.md": Buffer.from([0, 1, 2, 255, 254, 0]) }),
    line: /text/,
  },
  {
    name: "a script of 2 MB",
    files: () => ({ "script.md": `${sound}\n\n`.repeat(50_000) }),
    line: /MB|KB|large|long/,
  },
  {
    name: "a script of directives only",
    files: () => ({ "script.md": "::icon[heart]\n" }),
    line: /no scene follows/,
  },
  {
    name: "a script in which nothing is said",
    files: () => ({ "script.md": "::map[Japan]\n\n::number[9]\n" }),
    line: /^script\.md: nothing is said in the script; write at least one sentence/m,
  },
  {
    name: "an unknown directive",
    files: () => ({ "script.md": `${sound}\n\n::explode[now]\n` }),
    line: /explode.*map/,
  },
  {
    name: "a picture that is not there",
    files: () => ({ "script.md": `![x](none.jpg)\n\n${sound}` }),
    line: /none\.jpg/,
  },
  {
    name: "a picture that is none",
    files: () => ({ "script.md": `![x](fake.jpg)\n\n${sound}`, "fake.jpg": "MZ not a picture" }),
    line: /fake\.jpg/,
  },
  {
    name: "a picture 40,000 pixels wide",
    files: () => ({ "script.md": `![x](huge.png)\n\n${sound}`, "huge.png": hugePicture }),
    line: /huge\.png.*40000/,
  },
  {
    name: "control characters",
    files: () => ({ "script.md": `${sound}\u0007 Ding.` }),
    line: /control character/i,
  },
  {
    name: "a foreign language",
    files: () => ({ "script.md": "Привет, мир. Как дела?" }),
    line: /^script\.md: .*Cyrillic.*English/m,
  },
  {
    name: "a foreign language in Latin letters",
    files: () => ({ "script.md": "Ein Tintenfisch hat drei Herzen und blaues Blut. Das ist sehr schön." }),
    line: /^script\.md: .*German.*English/m,
  },
  {
    name: "a place that cannot be written to",
    args: ["--out", "/proc/video.mp4"],
    line: /^Nothing can be written to \/proc: name another --out\.$/m,
  },
  {
    name: "a place that nobody may write to",
    args: ["--out", "/sys/video.mp4"],
    line: /^You may not write to \/sys: /,
  },
  {
    name: "an --out of nothing",
    args: ["--out="],
    line: /^--out must name an \.mp4 file, such as video\.mp4\.$/m,
  },
  {
    name: "a folder that is not there",
    args: ["--out", "none/video.mp4"],
    line: /^There is no folder \S+\/none: make it, or name another --out\.$/m,
  },
  {
    name: "a folder that is a file",
    args: ["--out", "script.md/video.mp4"],
    line: /^\S+\/script\.md is a file, not a folder: /,
  },
  {
    name: "a folder where the video is to go",
    folders: ["video.mp4"],
    args: ["--out", "video.mp4"],
    line: /^\S+\/video\.mp4 is a folder, /,
  },
  {
    name: "a name of 304 characters",
    args: ["--out", `${"v".repeat(300)}.mp4`],
    line: /^What --out names is longer than the disk allows: /,
  },
  {
    name: "a photo where the thumbnail is to go",
    files: () => ({ "script.md": `![x](script.jpg)\n\n${sound}`, "script.jpg": photo }),
    line: /^\S+\/script\.jpg would be overwritten, /,
  },
  { name: "an unknown voice", args: ["--voice", "hal"], line: /hal.*"npm run voices" lists/ },
  {
    name: "an unknown theme",
    args: ["--theme", "neon"],
    line: /^--theme must be one of paper, signal, bloom, not "neon"\.$/m,
  },
  {
    name: "an unknown format",
    args: ["--format", "wide"],
    line: /^--format must be one of landscape, short, square, not "wide"\.$/m,
  },
  { name: "an unknown preset", args: ["--preset", "ultra"], line: /ultra.*draft, standard, high/ },
  { name: "an unknown renderer", args: ["--renderer", "gpu"], line: /gpu.*layered, reference/ },
  {
    name: "an ffmpeg that is not there",
    env: { FFMPEG_PATH: "/nowhere/ffmpeg" },
    line: /FFMPEG_PATH names \/nowhere\/ffmpeg/,
  },
  {
    name: "an unknown video encoder",
    env: { VIDEO_ENCODER: "x264" },
    line: /VIDEO_ENCODER: .*"libx264"\|"h264_nvenc"/,
  },
  {
    name: "a DATA_DIR that cannot be made",
    env: { DATA_DIR: "/proc/none" },
    line: /^The configuration is wrong: DATA_DIR: the folder \/proc\/none/,
  },
  {
    name: "a DATA_DIR that is a file",
    env: { DATA_DIR: "/dev/null" },
    line: /^The configuration is wrong: DATA_DIR: \/dev\/null\S* cannot be a folder/,
  },
  {
    name: "a STORAGE_URL that is a file",
    env: { STORAGE_URL: "file:///dev/null" },
    line: /^The configuration is wrong: STORAGE_URL: \/dev\/null cannot be a folder/,
  },
  {
    name: "music that is not there",
    args: ["--music", "none.mp3"],
    line: /^The music \S+\/none\.mp3: there is no such file; /,
  },
  {
    name: "a folder as music",
    folders: ["sounds.mp3"],
    args: ["--music", "sounds.mp3"],
    line: /^The music \S+\/sounds\.mp3 is not a file; /,
  },
  {
    name: "music in an empty file",
    files: () => ({ "script.md": sound, "empty.mp3": "" }),
    args: ["--music", "empty.mp3"],
    line: /empty\.mp3/,
  },
  {
    name: "music of no length",
    files: () => ({
      "script.md": `---\nmusic: empty.wav\n---\n\n${sound}`,
      "empty.wav": encodeWav({ channels: [new Float32Array(0)], sampleRate: 48_000 }),
    }),
    line: /The music .*empty\.wav holds no sound/,
  },
  { name: "an unknown option", args: ["--fast"], line: /--fast/ },
];

test.each(cases)(
  "$name is one clear line, exit code 2, and nothing is left behind",
  async ({ files, folders = [], args = [], env = {}, line }) => {
    const given = files?.() ?? { "script.md": sound };
    const folder = await createFolder(given);
    await Promise.all(folders.map((name) => mkdir(path.join(folder, name))));
    const dataDirectory = path.join(folder, "data");

    const { exited, lines, stderr } = startMakeVideo(folder, ["script.md", ...args], {
      DATA_DIR: dataDirectory,
      ...env,
    });

    expect(await exited, stderr()).toBe(2);
    expect(stderr().trim().split("\n"), stderr()).toHaveLength(1);
    expect(stderr()).toMatch(line);
    expect(lines).toEqual([]);
    expect((await readdir(folder)).sort()).toEqual([...Object.keys(given), ...folders].sort());
    await expect(access(dataDirectory)).rejects.toThrow();
  },
);
