// The text to explain, read in chunks: a file, a folder of a job's text files, or standard input.
import fs from 'node:fs';
import path from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import type { FoundError, FoundSecret } from './log-error.ts';
import { openReader } from './read-log.ts';

export type Opened = {
  files: readonly string[];
  lines: number;
  isCut: boolean;
  left: number;
  errors: readonly FoundError[];
  secrets: readonly FoundSecret[];
};

export const NOTHING_READ: Opened = { files: [], lines: 0, isCut: false, left: 0, errors: [], secrets: [] };

const CHUNK_BYTES = 256 * 1024;
const MOST_FILES = 500;

/** Why a text cannot be explained, in words for whoever named it. */
export class LogFault extends Error {}

type Piece = Omit<Opened, 'files'>;

/** `most` bytes of the end alone, where that is given. */
export function readFile(file: string, name: string | undefined, most = Number.POSITIVE_INFINITY): Piece {
  const fd = fs.openSync(file, 'r');
  try {
    const { size } = fs.fstatSync(fd);
    const reader = openReader(name);
    const decoder = new StringDecoder('utf8');
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    const isCut = size > most;
    let at = isCut ? size - most : 0;
    for (let isFirst = true; ; isFirst = false) {
      const count = fs.readSync(fd, buffer, 0, CHUNK_BYTES, at);
      if (count === 0) break;
      const bytes = buffer.subarray(0, count);
      if (isFirst) refuseArchive(bytes);
      at += count;
      reader.feed(textOf(bytes, decoder));
    }
    reader.feed(decoder.end());
    return { ...reader.end(), isCut };
  } finally {
    fs.closeSync(fd);
  }
}

export async function readStream(stream: AsyncIterable<Buffer>): Promise<Piece> {
  const reader = openReader();
  const decoder = new StringDecoder('utf8');
  let isFirst = true;
  for await (const bytes of stream) {
    if (isFirst) refuseArchive(bytes);
    isFirst = false;
    reader.feed(textOf(bytes, decoder));
  }
  reader.feed(decoder.end());
  return { ...reader.end(), isCut: false };
}

/** What Windows PowerShell redirects is UTF-16. */
function textOf(bytes: Buffer, decoder: StringDecoder): string {
  return decoder.write(bytes).replaceAll('\u0000', '');
}

function refuseArchive(bytes: Buffer): void {
  const start = bytes.toString('latin1', 0, 4);
  if (start.startsWith('PK\u0003\u0004'))
    throw new LogFault('it is a zip archive: unpack it (unzip FILE -d logs) and name the folder');
  if (start.startsWith('\u001f\u008b'))
    throw new LogFault('it is compressed with gzip: unpack it (gunzip FILE, or tar -xzf FILE) and name what is in it');
  if (/^(?:7z\u00bc\u00af|BZh\d|\u00fd7zX|\u0028\u00b5\u002f\u00fd)/.test(start))
    throw new LogFault('it is an archive: unpack it and name what is in it');
}

/** Each path is a file, or a folder with the text files of jobs, in their order. */
export function readPaths(paths: readonly string[], most?: number): Opened {
  const files = paths.flatMap((each) => filesIn(each));
  const isOne = files.length === 1 && files[0]?.name === paths[0];
  const pieces = files.map(({ file, name }) => {
    try {
      return readFile(file, isOne ? undefined : name, most);
    } catch (error) {
      if (error instanceof LogFault) throw new LogFault(`${name}: ${error.message}`);
      throw new LogFault(`${name}: ${faultOf(error)}`);
    }
  });
  return together(paths, pieces);
}

export const together = (files: readonly string[], pieces: readonly Piece[]): Opened => ({
  files,
  lines: pieces.reduce((sum, { lines }) => sum + lines, 0),
  left: pieces.reduce((sum, { left }) => sum + left, 0),
  isCut: pieces.some(({ isCut }) => isCut),
  errors: pieces.flatMap(({ errors }) => errors),
  secrets: pieces.flatMap(({ secrets }) => secrets),
});

const faultOf = (error: unknown): string => {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' ? 'there is no such file' : 'it cannot be read';
};

function filesIn(name: string): { file: string; name: string }[] {
  let stat: fs.Stats;
  try {
    stat = fs.statSync(name);
  } catch (error) {
    throw new LogFault(`${name}: ${faultOf(error)}`);
  }
  if (!stat.isDirectory()) return [{ file: name, name }];
  const found = fs
    .readdirSync(name, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:txt|log)$/i.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  // The runner's archive has each job as a whole at its top, and step by step in a folder of the job's name.
  const top = found.filter((file) => path.dirname(file) === path.normalize(name));
  const chosen = (top.length > 0 ? top : found).slice(0, MOST_FILES);
  if (chosen.length === 0) throw new LogFault(`${name}: the folder has no text file (.txt or .log)`);
  return chosen.map((file) => ({ file, name: path.relative(name, file) }));
}
