import { createHash } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";

const size = 88;

/** A channel's picture: a PNG of 88 by 88 pixels in a colour of its own, with a lighter disc. */
export function drawPicture(id: string): Buffer {
  const colour = createHash("sha256").update(id).digest().subarray(0, 3);
  const rows = Array.from({ length: size }, (_, y) => {
    const pixels = Array.from({ length: size }, (_pixel, x) => {
      const isDisc = Math.hypot(x - size / 2, y - size / 2) < size / 4;

      return isDisc ? colour.map((part) => part / 2 + 127) : colour;
    });

    // Each row begins with its filter: none.
    return Buffer.concat([Buffer.of(0), ...pixels]);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits each of red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);

  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    toChunk("IHDR", header),
    toChunk("IDAT", deflateSync(Buffer.concat(rows))),
    toChunk("IEND", Buffer.alloc(0)),
  ]);
}

function toChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));

  return Buffer.concat([length, body, checksum]);
}
