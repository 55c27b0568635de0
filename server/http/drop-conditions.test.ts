import { expect, it } from "vitest";
import { dropConditions } from "./drop-conditions";

const asked = { range: "bytes=9-1", "if-match": '"x"', "if-none-match": '"x"' };

it("of a public file the whole is given, whatever part is asked for", () => {
  const headers = { ...asked };
  dropConditions({ url: "/favicon.ico", headers });

  expect(headers).toEqual({ "if-none-match": '"x"' });
});

it("of a video's file a part may be asked for", () => {
  const headers = { ...asked };
  dropConditions({ url: "/api/renders/1/video", headers });

  expect(headers).toEqual(asked);
});
