/** What the operating system says, as one sentence with a remedy. */
import { fault, type Failure } from '../outcome.ts';

const SENTENCES: Readonly<Record<string, readonly [string, string]>> = {
  EACCES: ['Writing is not allowed here.', 'Choose another folder, or ask for the right to write.'],
  EPERM: ['The system does not allow this.', 'Choose another folder, or ask for the right to write.'],
  EROFS: ['This file system is read-only.', 'Choose a folder on another one.'],
  ENOSPC: ['The disk is full.', 'Make room and run the command again.'],
  EDQUOT: ['Your share of the disk is used up.', 'Make room and run the command again.'],
  ENAMETOOLONG: [
    'The path is too long for this file system.',
    'Choose a shorter name or a folder further up.',
  ],
  ENOTDIR: ['A file stands where a folder is needed.', 'Move it, or choose another folder.'],
  ENOTEMPTY: ['Something was put there meanwhile.', 'Look at it, then choose another folder.'],
  EEXIST: ['Something was put there meanwhile.', 'Look at it, then choose another folder.'],
  ELOOP: ['The path runs in a circle of links.', 'Choose another folder.'],
  EMFILE: ['Too many files are open.', 'Close some programs and run the command again.'],
  ENOENT: ['It is not there any more.', 'Run the command again.'],
  EBUSY: ['Another program uses it.', 'Close that program and run the command again.'],
  EIO: ['The disk cannot be read or written.', 'Look at the disk.'],
};

const hasCode = (error: unknown): error is Error & { code: string; path?: string; dest?: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';

/**
 * An error of the disk as a failure.
 * @param place - what was being written, for the message.
 * @throws what is no error of the disk: a defect of this program.
 */
export function diskFault(error: unknown, place: string): Failure {
  if (!hasCode(error)) throw error;
  const [message, remedy] = SENTENCES[error.code] ?? [`The system says ${error.code}.`, ''];
  return fault(`disk-${error.code.toLowerCase()}`, place, message, remedy);
}
