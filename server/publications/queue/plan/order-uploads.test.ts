import fc from "fast-check";
import { expect, test } from "vitest";
import { compareUploads, moveUpload, type PlaceInQueue } from "./order-uploads";

function place(publicationId: string, rest: Partial<PlaceInQueue> = {}): PlaceInQueue {
  return { publicationId, priority: 0, position: 0, queuedAt: 0, publishAt: null, ...rest };
}

const listIds = (queue: PlaceInQueue[]) =>
  queue.toSorted(compareUploads).map(({ publicationId }) => publicationId);

function move(queue: PlaceInQueue[], publicationId: string, beforeId: string | null): PlaceInQueue[] {
  const places = new Map(
    moveUpload(queue, { publicationId, beforeId }).map((changed) => [changed.publicationId, changed]),
  );

  return queue.map((upload) => ({ ...upload, ...places.get(upload.publicationId) }));
}

test("priority is before what people put first, and that before the slot", () => {
  const queue = [
    place("late", { publishAt: 30 }),
    place("soon", { publishAt: 10 }),
    place("now", { queuedAt: 5 }),
    place("put first", { publishAt: 90, position: -1 }),
    place("urgent", { publishAt: 99, priority: 1 }),
  ];

  expect(listIds(queue)).toEqual(["urgent", "put first", "now", "soon", "late"]);
});

test("what is queued later comes after what people have moved, by its slot", () => {
  const queue = [place("a", { queuedAt: 1 }), place("b", { queuedAt: 2 }), place("c", { queuedAt: 3 })];

  const moved = move(queue, "c", "b");

  expect(listIds(moved)).toEqual(["a", "c", "b"]);
  expect(listIds([...moved, place("new", { queuedAt: 0 })])).toEqual(["a", "c", "new", "b"]);
});

test("an upload moves beside one of another priority", () => {
  const queue = [place("urgent", { priority: 1 }), place("a", { queuedAt: 1 }), place("b", { queuedAt: 2 })];

  expect(listIds(move(queue, "b", "urgent"))).toEqual(["b", "urgent", "a"]);
  expect(listIds(move(queue, "urgent", null))).toEqual(["a", "b", "urgent"]);
});

test("what is not in the queue any more moves nothing", () => {
  expect(moveUpload([place("a")], { publicationId: "gone", beforeId: "a" })).toEqual([]);
  expect(moveUpload([place("a")], { publicationId: "a", beforeId: "a" })).toEqual([]);
});

test("however uploads are moved, each is where it was put, and the others keep their order", () => {
  const moves = fc.array(fc.tuple(fc.nat(7), fc.nat(8)), { maxLength: 12 });
  const start = fc.array(fc.record({ queuedAt: fc.nat(5), priority: fc.nat(1) }), {
    ...{ minLength: 8, maxLength: 8 },
  });

  fc.assert(
    fc.property(start, moves, (rows, steps) => {
      let queue = rows.map((row, index) => place(`upload ${index}`, row));
      for (const [from, to] of steps) {
        const before = listIds(queue);
        const publicationId = `upload ${from}`;
        const beforeId = before[to] ?? null;
        queue = move(queue, publicationId, beforeId);
        if (beforeId === publicationId) continue;
        const rest = before.filter((id) => id !== publicationId);
        const index = beforeId === null ? rest.length : rest.indexOf(beforeId);
        expect(listIds(queue)).toEqual(rest.toSpliced(index, 0, publicationId));
      }
    }),
  );
});
