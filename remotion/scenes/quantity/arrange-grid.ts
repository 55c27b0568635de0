export type Grid = { columnCount: number; rowCount: number };

/** Full rows win down to this share of the biggest squares. */
const fullRowsShare = 0.72;

/** Arranges `count` squares as large as possible in a room of an aspect ratio (width / height), in full rows if possible. */
export function arrangeGrid(count: number, aspectRatio: number): Grid {
  const grids = Array.from({ length: count }, (_, index): Grid & { sizePx: number; isFull: boolean } => {
    const columnCount = index + 1;
    const rowCount = Math.ceil(count / columnCount);

    return {
      columnCount,
      rowCount,
      sizePx: Math.min(aspectRatio / columnCount, 1 / rowCount),
      isFull: count % columnCount === 0,
    };
  });
  const bySize = grids.sort((a, b) => b.sizePx - a.sizePx || a.rowCount - b.rowCount);
  const [biggest] = bySize;
  const full = bySize.find(({ isFull }) => isFull);
  const best = full && full.sizePx >= fullRowsShare * (biggest?.sizePx ?? 0) ? full : biggest;

  return { columnCount: best?.columnCount ?? 1, rowCount: best?.rowCount ?? 1 };
}
