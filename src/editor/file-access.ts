import {bare} from '../model/bare.js';
import {readText, type DraftFault} from './read-draft.js';

/** A file of the person's own. */
export interface OpenFile {
  readonly name: string;
  /** Where the browser can write back to it. */
  readonly handle?: FileSystemFileHandle | undefined;
  /** When it was last written to, as far as is known here: ms since 1970. */
  readonly modified: number;
}

export interface ReadFile {
  readonly file: OpenFile;
  readonly text: string | DraftFault;
}

/**
 * `changed`: someone else has written to it meanwhile, and nothing was done. `forbidden`: the person, or the browser,
 * does not allow it. `failed`: the disk is full, the file is gone, …; what was in it stays.
 */
export type SaveAnswer =
  | {readonly done: 'saved'; readonly file: OpenFile}
  | {readonly done: 'changed' | 'forbidden' | 'failed' | 'cancelled'};

/** WICG File System Access: Chromium only, and only at secure addresses. */
interface Pickers {
  showOpenFilePicker?: (options: object) => Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
}

const pickers = (): Pickers => window as Pickers;
const TYPES = [bare({description: 'JSON', accept: bare({'application/json': ['.json']})})];

/** Whether files can be written back to where they were opened. */
export const canWriteBack = (): boolean => typeof pickers().showSaveFilePicker === 'function';

const codeOf = (error: unknown): 'cancelled' | 'forbidden' | 'failed' => {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'AbortError') return 'cancelled';
  return name === 'NotAllowedError' || name === 'SecurityError' ? 'forbidden' : 'failed';
};

/** Reads a file that was chosen, or dropped. Never throws. */
export async function readFile(file: File, handle?: FileSystemFileHandle): Promise<ReadFile> {
  const text = await readText(file);
  return {file: {name: file.name, handle, modified: file.lastModified}, text};
}

async function readHandle(handle: FileSystemFileHandle): Promise<ReadFile> {
  try {
    return await readFile(await handle.getFile(), handle);
  } catch {
    return {file: {name: handle.name, modified: 0}, text: {code: 'unreadable'}};
  }
}

/** Asks for a file; `undefined`: none was chosen. Where it is not there, an `<input type=file>` is to be used. */
export async function pickFile(): Promise<ReadFile | undefined> {
  try {
    const [handle] = (await pickers().showOpenFilePicker?.(bare({types: TYPES}))) ?? [];
    return handle && (await readHandle(handle));
  } catch {
    return undefined;
  }
}

/** What was dropped: the first file, with its handle where the browser gives one. */
async function droppedFile(data: DataTransfer | null): Promise<ReadFile | undefined> {
  const [item] = [...(data?.items ?? [])].filter(({kind}) => kind === 'file');
  const file = item?.getAsFile();
  if (!item || !file) return undefined;
  const withHandle = item as {getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>};
  try {
    const handle = await withHandle.getAsFileSystemHandle?.();
    return await (handle?.kind === 'file'
      ? readHandle(handle as FileSystemFileHandle)
      : readFile(file));
  } catch {
    return readFile(file);
  }
}

/** The browser writes beside the file, and puts it in its place only when all is written. */
async function write(handle: FileSystemFileHandle, text: string): Promise<SaveAnswer> {
  const stream = await handle.createWritable();
  try {
    await stream.write(text);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
  const {name, lastModified: modified} = await handle.getFile();
  return {done: 'saved', file: {name, handle, modified}};
}

/** Writes a text back to the file, unless it was changed meanwhile. @param anyway also then */
export async function saveBack(
  {handle, modified}: OpenFile,
  text: string,
  anyway = false,
): Promise<SaveAnswer> {
  if (!handle) return {done: 'failed'};
  try {
    const {lastModified} = await handle.getFile();
    return lastModified !== modified && !anyway ? {done: 'changed'} : await write(handle, text);
  } catch (error) {
    return {done: codeOf(error)};
  }
}

/** Asks where to save a text. */
export async function saveAs(name: string, text: string): Promise<SaveAnswer> {
  try {
    const handle = await pickers().showSaveFilePicker?.(bare({suggestedName: name, types: TYPES}));
    return handle ? await write(handle, text) : {done: 'failed'};
  } catch (error) {
    return {done: codeOf(error)};
  }
}

const carriesFile = ({dataTransfer}: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') === true;

/**
 * Takes files that are dropped on an element. Others go on as they would.
 * @returns takes none from now on
 */
export function acceptDrops(target: HTMLElement, take: (read: ReadFile) => void): () => void {
  const over = (event: DragEvent) => {
    if (carriesFile(event)) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    if (!carriesFile(event)) return;
    // The browser would go to the file.
    event.preventDefault();
    void droppedFile(event.dataTransfer).then((read) => read && take(read));
  };
  target.addEventListener('dragover', over);
  target.addEventListener('drop', drop);
  return () => {
    target.removeEventListener('dragover', over);
    target.removeEventListener('drop', drop);
  };
}
