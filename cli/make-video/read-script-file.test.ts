import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "@/server/errors";
import { readScriptFile } from "./read-script-file";

let directory = "";

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "script-file-"));
});
afterAll(() => rm(directory, { recursive: true }));

async function readBytes(bytes: Uint8Array | string): Promise<string> {
  const file = path.join(directory, "script.md");
  await writeFile(file, bytes);

  return (await readScriptFile(file)).script;
}

describe("a script file", () => {
  it("gives its text, name and folder", async () => {
    await writeFile(path.join(directory, "hearts.md"), "It swims.");

    expect(await readScriptFile(path.join(directory, "hearts.md"))).toEqual({
      script: "It swims.",
      fileName: "hearts.md",
      hasOwnLines: true,
      directory,
    });
  });

  it.each([
    ["UTF-8", Buffer.from("naïve 🐙")],
    ["UTF-8 with a byte order mark", Buffer.from("\uFEFFnaïve 🐙")],
    ["UTF-16, little end first", Buffer.from("\uFEFFnaïve 🐙", "utf16le")],
    ["UTF-16, big end first", Buffer.from("\uFEFFnaïve 🐙", "utf16le").swap16()],
  ])("is read from %s", async (_, bytes) => {
    expect(await readBytes(bytes)).toBe("naïve 🐙");
  });

  it.each([
    ["empty", " \n\t\n", "script.md is empty; write at least one sentence in it."],
    [
      "binary",
      new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]),
      "script.md is not a text file; save the script as text in UTF-8.",
    ],
    [
      "in an old encoding",
      new Uint8Array([0x6e, 0x61, 0xef, 0x76, 0x65]),
      "script.md is not a text file; save the script as text in UTF-8.",
    ],
  ])("that is %s is refused with one line", async (_, bytes, message) => {
    await expect(readBytes(bytes)).rejects.toThrow(new AppError("INVALID_INPUT", message));
  });

  it("that is plain text becomes Markdown that says the same, of a kind that is told by the ending", async () => {
    await writeFile(path.join(directory, "hearts.TXT"), "Three *red* hearts\n\nIt swims.");
    await writeFile(path.join(directory, "hearts.docx"), "It swims.");

    expect(await readScriptFile(path.join(directory, "hearts.TXT"))).toMatchObject({
      script: "# Three \\*red\\* hearts\n\nIt swims.\n",
      hasOwnLines: false,
    });
    await expect(readScriptFile(path.join(directory, "hearts.docx"))).rejects.toThrow(
      "hearts.docx is not a script; name it .md for Markdown or .txt for plain text.",
    );
  });

  it("that is a link to itself, or lies in a file, is refused with one line", async () => {
    await writeFile(path.join(directory, "notes.md"), "");
    await symlink("loop.md", path.join(directory, "loop.md"));

    await expect(readScriptFile(path.join(directory, "loop.md"))).rejects.toThrow(
      /loop\.md: it is a link that leads back to itself; name the file that is meant\.$/,
    );
    await expect(readScriptFile(path.join(directory, "notes.md/script.md"))).rejects.toThrow(
      /script\.md: there is no such file/,
    );
  });

  it("that is too large, missing or a folder is refused with one line", async () => {
    await expect(readBytes("word ".repeat(400_000))).rejects.toThrow(
      /is 2\.0 MB; a script holds at most 1 MB/,
    );
    await expect(readScriptFile(path.join(directory, "none.md"))).rejects.toThrow(
      /none\.md: there is no such file/,
    );
    await expect(readScriptFile(directory)).rejects.toThrow(/is not a file/);
  });
});
