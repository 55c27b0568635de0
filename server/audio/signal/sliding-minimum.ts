/** Smallest of the last `length` values pushed; monotonic queue in a ring, constant time a value. */
export function createSlidingMinimum(length: number): { push: (value: number) => number } {
  const values = new Float64Array(length);
  const expiries = new Float64Array(length);
  let head = 0;
  let size = 0;
  let pushed = 0;

  return {
    push(value) {
      if (size > 0 && (expiries[head] ?? 0) <= pushed) {
        head = (head + 1) % length;
        size -= 1;
      }

      // A value that is older and not smaller can never again be the smallest.
      while (size > 0 && (values[(head + size - 1) % length] ?? 0) >= value) size -= 1;

      const tail = (head + size) % length;
      values[tail] = value;
      expiries[tail] = pushed + length;
      size += 1;
      pushed += 1;

      return values[head] ?? value;
    },
  };
}
