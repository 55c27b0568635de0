/** A file that lives in memory; flite writes the sound and then seeks back to fill in the WAV header. */
export type MemoryFile = { bytes: Uint8Array; length: number; position: number };

const LEAST_CAPACITY_IN_BYTES = 65_536;

/** A file that holds `content` and is read from its start. */
export function createMemoryFile(content = new Uint8Array()): MemoryFile {
  return { bytes: content, length: content.length, position: 0 };
}

/** Writes `chunk` at the file's position and moves the position past it; the file grows as needed. */
export function writeToFile(file: MemoryFile, chunk: Uint8Array): void {
  const end = file.position + chunk.length;

  if (end > file.bytes.length) {
    const larger = new Uint8Array(Math.max(end, file.bytes.length * 2, LEAST_CAPACITY_IN_BYTES));
    larger.set(file.bytes.subarray(0, file.length));
    file.bytes = larger;
  }

  file.bytes.set(chunk, file.position);
  file.position = end;
  file.length = Math.max(file.length, end);
}

/** The next bytes of the file, at most `byteCount`, empty at its end; moves the position past them. */
export function readFromFile(file: MemoryFile, byteCount: number): Uint8Array {
  const chunk = file.bytes.subarray(file.position, Math.min(file.position + byteCount, file.length));
  file.position += chunk.length;

  return chunk;
}

/** All that the file holds. */
export function contentOf(file: MemoryFile): Uint8Array {
  return file.bytes.slice(0, file.length);
}
