/** Eight-bit samples. Rows are `stride` bytes apart and start at whole 32-bit words, so that four samples can be read at once. */
export type Plane = { samples: Uint8Array<ArrayBuffer>; width: number; height: number; stride: number };

/** A picture in 4:2:0: the colour planes have half the width and height of the luma plane, rounded up. */
export type Picture = { luma: Plane; blue: Plane; red: Plane };

export function createPlane(width: number, height: number): Plane {
  const stride = 4 * Math.ceil(width / 4);

  return { samples: new Uint8Array(stride * height), width, height, stride };
}

/** A plane half as wide and high, rounded up, where each sample is the mean of four; an odd edge is repeated. */
export function halvePlane({ samples, width, height, stride }: Plane): Plane {
  const half = createPlane(Math.ceil(width / 2), Math.ceil(height / 2));

  for (let y = 0; y < half.height; y += 1) {
    const upper = 2 * y * stride;
    const lower = Math.min(2 * y + 1, height - 1) * stride;
    for (let x = 0; x < half.width; x += 1) {
      const left = 2 * x;
      const right = Math.min(left + 1, width - 1);
      const sum =
        (samples[upper + left] ?? 0) +
        (samples[upper + right] ?? 0) +
        (samples[lower + left] ?? 0) +
        (samples[lower + right] ?? 0);
      half.samples[y * half.stride + x] = (sum + 2) >> 2;
    }
  }

  return half;
}

export function halvePicture({ luma, blue, red }: Picture): Picture {
  return { luma: halvePlane(luma), blue: halvePlane(blue), red: halvePlane(red) };
}
