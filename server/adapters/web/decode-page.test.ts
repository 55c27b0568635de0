import { expect, test } from "vitest";
import { decodePage } from "./decode-page";

const latin = (text: string) => Buffer.from(text, "latin1");

test.each([
  ["the header", Buffer.from([0xc6]), "text/html; charset=windows-1251", "Ж"],
  [
    "the page's first lines",
    latin('<meta charset="iso-8859-2">\xb3'),
    "text/html",
    '<meta charset="iso-8859-2">ł',
  ],
  [
    "its older form",
    latin("<meta http-equiv=content-type content='text/html; charset=koi8-r'>\xe1"),
    "text/html",
    "<meta http-equiv=content-type content='text/html; charset=koi8-r'>А",
  ],
  ["a byte order mark before all else", Buffer.from("\uFEFFé"), "text/html; charset=koi8-r", "é"],
  ["a byte order mark of UTF-16", Buffer.from("\uFEFFé", "utf16le"), "text/html", "é"],
])("a page is read as %s says", (_name, bytes, contentType, text) => {
  expect(decodePage(bytes, contentType)).toBe(text);
});

test("a page that says nothing is UTF-8 if it can be, else Windows-1252", () => {
  expect(decodePage(Buffer.from("café “x”"), "text/html")).toBe("café “x”");
  expect(decodePage(latin("caf\xe9 \x93x\x94"), "text/html")).toBe("café “x”");
});

test("an encoding that nobody knows is told", () => {
  expect(() => decodePage(latin("a"), "text/html; charset=klingon")).toThrow(/unknown encoding, klingon/);
});
