/** Files that operating systems leave in folders. */
const systemFiles = /^(?:\.|Thumbs\.db$|desktop\.ini$)/i;

/** The files of a drop or paste, including those in dropped folders. Call it in the event itself: later the transfer is empty. */
export async function collectFiles({ items, files }: DataTransfer): Promise<File[]> {
  const entries = [...items].flatMap((item) => (item.kind === "file" ? [item.webkitGetAsEntry()] : []));
  const plain = [...files];
  if (!entries.some((entry) => entry?.isDirectory)) return plain;

  const found: File[] = [];
  for (const entry of entries) if (entry) found.push(...(await readEntry(entry)));

  return found;
}

/** A chosen folder's files, without system files. */
export function withoutSystemFiles(files: Iterable<File>): File[] {
  return [...files].filter(({ name }) => !systemFiles.test(name));
}

async function readEntry(entry: FileSystemEntry): Promise<File[]> {
  if (systemFiles.test(entry.name)) return [];
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
  if (!isDirectory(entry)) return [];

  const reader = entry.createReader();
  const files: File[] = [];
  // The browser lists a folder in pieces; an empty piece is the last.
  for (;;) {
    const children = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (children.length === 0) return files;
    for (const child of children) files.push(...(await readEntry(child)));
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
