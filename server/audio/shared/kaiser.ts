/** Kaiser window at `position` (-1..1, 0 outside): I0(beta sqrt(1 - position^2)) / I0(beta). */
export function kaiser(position: number, beta: number): number {
  if (Math.abs(position) > 1) return 0;

  return besselI0(beta * Math.sqrt(1 - position * position)) / besselI0(beta);
}

/** Modified Bessel function of order 0, by its power series (Abramowitz & Stegun 9.6.12). */
function besselI0(x: number): number {
  let term = 1;
  let sum = 1;

  for (let k = 1; term > sum * 1e-12; k += 1) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }

  return sum;
}
