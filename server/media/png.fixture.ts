/** A PNG that claims a size and holds no pixels: reading more than its header fails. */
export function pngHeader(width: number, height: number): Buffer {
  const header = Buffer.from(
    "89504e470d0a1a0a0000000d4948445200000000000000000802000000000000000000000049444154",
    "hex",
  );
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);

  return header;
}
