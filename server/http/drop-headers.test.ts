import { expect, it } from "vitest";
import { dropHeaders } from "./drop-headers";

const asked = { range: "bytes=9-1", "if-match": '"x"', "if-none-match": '"x"' };

it("of a public file the whole is given, whatever part is asked for", () => {
  const headers = { ...asked };
  dropHeaders({ url: "/favicon.ico", headers });

  expect(headers).toEqual({ "if-none-match": '"x"' });
});

it("of a video's file a part may be asked for", () => {
  const headers = { ...asked };
  dropHeaders({ url: "/api/renders/1/video", headers });

  expect(headers).toEqual(asked);
});

it.each(["%5B%22", "[]", "null", "x%", '["",{"children":1}]', `["",${'{"a":["",'.repeat(2000)}`])(
  "a router's state that is none is not shown to Next: %s",
  (state) => {
    const headers = { "next-router-state-tree": state };
    dropHeaders({ url: "/nothing", headers });

    expect(headers).toEqual({});
  },
);

it("one that is, is", () => {
  const headers = {
    "next-router-state-tree": encodeURIComponent(
      '["",{"children":["videos",{"children":["__PAGE__",{}]},null,null]},null,null,true]',
    ),
  };
  dropHeaders({ url: "/videos", headers: headers });

  expect(Object.keys(headers)).toEqual(["next-router-state-tree"]);
});
