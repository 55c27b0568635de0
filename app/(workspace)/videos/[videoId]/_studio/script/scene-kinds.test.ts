import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { overlayKinds } from "@/remotion/fixtures/sample-props";
import { parse } from "@/server/script-format/scripts.fixture";
import { sceneKinds } from "./scene-kinds";

it("every kind of scene has a name and a picture of itself", () => {
  expect(Object.keys(sceneKinds).toSorted()).toEqual(overlayKinds.toSorted());

  for (const kind of overlayKinds) expect(existsSync(`public/scene-kinds/${kind}.webp`), kind).toBe(true);
});

it.each(
  Object.entries(sceneKinds).flatMap(([kind, { example }]) => (example ? [[kind, example] as const] : [])),
)("the example of a %s is one scene of that kind", (kind, example) => {
  const { scenes, notices } = parse(example);

  expect(scenes.map(({ overlay }) => overlay.kind)).toEqual([kind]);
  expect(notices).toEqual([]);
});
