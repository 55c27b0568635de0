import { watch } from "node:fs";
import path from "node:path";

/** Editors save in several steps, and a branch that is checked out comes file by file. */
const quietMs = 80;

/**
 * Tells of files that are made, changed or removed in the project's folder and anywhere under `folders`, by their paths from
 * there. What comes while
 * `onChange` is at work waits for its end and is told at once.
 */
export function watchFolders(folders: string[], onChange: (files: string[]) => Promise<void>): void {
  const changed = new Set<string>();
  let isTelling = false;
  let timer: NodeJS.Timeout | undefined;

  async function tell(): Promise<void> {
    if (isTelling) return;
    isTelling = true;
    while (changed.size > 0) {
      const files = [...changed];
      changed.clear();
      await onChange(files);
    }
    isTelling = false;
  }

  for (const folder of [".", ...folders]) {
    watch(folder, { recursive: folder !== "." }, (_event, name) => {
      if (name === null) return;
      changed.add(path.join(folder, name));
      clearTimeout(timer);
      timer = setTimeout(() => void tell(), quietMs);
    });
  }
}
