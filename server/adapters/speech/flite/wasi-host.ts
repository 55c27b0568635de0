import { type MemoryFile, createMemoryFile, readFromFile, writeToFile } from "./memory-file";

// Numbers of WASI preview 1 (errno, filetype, rights, oflags, whence): WASI repository, legacy/preview1/docs.md.
const SUCCESS = 0;
const BAD_DESCRIPTOR = 8;
const DIRECTORY = 3;
const REGULAR_FILE = 4;
const ALL_RIGHTS = 0xffff_ffff_ffff_ffffn;
const OPEN_CREATE = 1;
const SEEK_FROM_POSITION = 1;
const SEEK_FROM_END = 2;

const STANDARD_OUTPUT = 1;
const STANDARD_ERROR = 2;
const ROOT_DIRECTORY = 3;
const INPUT_FILE = 4;
const OUTPUT_FILE = 5;

/** Thrown by `proc_exit`, which must not return to the program. */
export class ProgramExit extends Error {
  constructor(readonly exitCode: number) {
    super(`flite ended with code ${exitCode}`);
  }
}

type WasiHost = {
  imports: WebAssembly.ModuleImports;
  output: MemoryFile;
  printed: MemoryFile;
  complaints: MemoryFile;
};

/**
 * The 13 system calls flite imports, over a file system of one directory: whatever flite opens to read is `input`,
 * whatever it creates is `output`; what it prints is `printed`, its warnings and errors are `complaints`. `memory` gives the program's memory.
 */
export function createWasiHost(args: string[], input: string, memory: () => WebAssembly.Memory): WasiHost {
  const encoder = new TextEncoder();
  const argv = ["flite", ...args].map((arg) => encoder.encode(`${arg}\0`));
  const printed = createMemoryFile();
  const complaints = createMemoryFile();
  const output = createMemoryFile();

  const files = new Map([
    [STANDARD_OUTPUT, printed],
    [STANDARD_ERROR, complaints],
    [INPUT_FILE, createMemoryFile(encoder.encode(input))],
    [OUTPUT_FILE, output],
  ]);

  // Made anew for each call: a view is void once the program's memory has grown.
  const view = () => new DataView(memory().buffer);
  const bytes = () => new Uint8Array(memory().buffer);

  const imports = {
    args_sizes_get(countAddress: number, sizeAddress: number) {
      const totalSize = argv.reduce((size, arg) => size + arg.length, 0);
      view().setUint32(countAddress, argv.length, true);
      view().setUint32(sizeAddress, totalSize, true);

      return SUCCESS;
    },

    args_get(pointersAddress: number, bufferAddress: number) {
      let address = bufferAddress;

      for (const [index, arg] of argv.entries()) {
        view().setUint32(pointersAddress + index * 4, address, true);
        bytes().set(arg, address);
        address += arg.length;
      }

      return SUCCESS;
    },

    // Always 0: flite only times itself with it, and equal words must give equal sound.
    clock_time_get(_clock: number, _precision: bigint, timeAddress: number) {
      view().setBigUint64(timeAddress, 0n, true);

      return SUCCESS;
    },

    fd_close: () => SUCCESS,
    fd_fdstat_set_flags: () => SUCCESS,

    fd_fdstat_get(descriptor: number, statAddress: number) {
      bytes().fill(0, statAddress, statAddress + 24);
      view().setUint8(statAddress, descriptor === ROOT_DIRECTORY ? DIRECTORY : REGULAR_FILE);
      view().setBigUint64(statAddress + 8, ALL_RIGHTS, true);
      view().setBigUint64(statAddress + 16, ALL_RIGHTS, true);

      return SUCCESS;
    },

    fd_prestat_get(descriptor: number, statAddress: number) {
      if (descriptor !== ROOT_DIRECTORY) return BAD_DESCRIPTOR;

      view().setUint32(statAddress, 0, true);
      view().setUint32(statAddress + 4, "/".length, true);

      return SUCCESS;
    },

    fd_prestat_dir_name(_descriptor: number, nameAddress: number) {
      bytes().set(encoder.encode("/"), nameAddress);

      return SUCCESS;
    },

    path_open(
      _directory: number,
      _lookup: number,
      _path: number,
      _pathLength: number,
      openFlags: number,
      _rights: bigint,
      _inheritedRights: bigint,
      _flags: number,
      descriptorAddress: number,
    ) {
      view().setUint32(descriptorAddress, (openFlags & OPEN_CREATE) === 0 ? INPUT_FILE : OUTPUT_FILE, true);

      return SUCCESS;
    },

    fd_read(descriptor: number, buffersAddress: number, bufferCount: number, sizeAddress: number) {
      const file = files.get(descriptor);
      if (file === undefined) return BAD_DESCRIPTOR;

      let totalSize = 0;

      for (const [address, length] of buffersAt(view(), buffersAddress, bufferCount)) {
        const chunk = readFromFile(file, length);
        bytes().set(chunk, address);
        totalSize += chunk.length;
      }

      view().setUint32(sizeAddress, totalSize, true);

      return SUCCESS;
    },

    fd_write(descriptor: number, buffersAddress: number, bufferCount: number, sizeAddress: number) {
      const file = files.get(descriptor);
      if (file === undefined) return BAD_DESCRIPTOR;

      let totalSize = 0;

      for (const [address, length] of buffersAt(view(), buffersAddress, bufferCount)) {
        writeToFile(file, bytes().subarray(address, address + length));
        totalSize += length;
      }

      view().setUint32(sizeAddress, totalSize, true);

      return SUCCESS;
    },

    fd_seek(descriptor: number, offset: bigint, whence: number, positionAddress: number) {
      const file = files.get(descriptor);
      if (file === undefined) return BAD_DESCRIPTOR;

      const base = whence === SEEK_FROM_POSITION ? file.position : whence === SEEK_FROM_END ? file.length : 0;
      file.position = base + Number(offset);
      view().setBigUint64(positionAddress, BigInt(file.position), true);

      return SUCCESS;
    },

    proc_exit(exitCode: number) {
      throw new ProgramExit(exitCode);
    },
  };

  return { imports, output, printed, complaints };
}

/** Reads an array of `iovec`: pairs of address and length. */
function buffersAt(view: DataView, address: number, count: number): [number, number][] {
  return Array.from({ length: count }, (_, index) => [
    view.getUint32(address + index * 8, true),
    view.getUint32(address + index * 8 + 4, true),
  ]);
}
