import { expect, it } from "vitest";
import { rankCommand, videoPrefix } from "./command-rank";

const video = `${videoPrefix}1`;

it.each([
  ["new", "New video"],
  ["video", "New video"],
  ["dark", "Use the dark theme"],
  ["shortcuts", "Show the shortcuts"],
  ["nv", "New video"],
])("%s is rather the command than a video", (search, command) => {
  expect(rankCommand(command, search)).toBeGreaterThan(rankCommand(video, search));
});

it.each([
  ["heart", "Use the dark theme"],
  ["tea", "Settings"],
])("%s is a video's, not a command of which it is a letter here and there", (search, command) => {
  expect(rankCommand(command, search)).toBe(0);
  expect(rankCommand(video, search)).toBeGreaterThan(0);
});
