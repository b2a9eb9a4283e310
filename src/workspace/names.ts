/** Which paths may be written: portable, inside the workspace, each once. Pure. */

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(?:aux|con|nul|prn|com[\d¹²³]|lpt[\d¹²³])(?:\..*)?$/i;
const FORBIDDEN = /[<>:"|?*\\/\p{Cc}]/u;
const LONGEST_PATH = 200;

/** What is wrong with the name of one file or folder, or null. */
export function nameProblem(name: string): string | null {
  if (name === '' || name === '.' || name === '..') return 'is no name';
  if (FORBIDDEN.test(name)) return 'has a character that is not allowed in names everywhere';
  if (/[. ]$/.test(name)) return 'ends with a dot or a space, which Windows drops';
  if (DEVICE.test(name)) return 'is a name that Windows keeps for a device';
  return null;
}

/** What is wrong with a path in a workspace, or null. Paths have forward slashes. */
export function pathProblem(file: string): string | null {
  if (file.length > LONGEST_PATH) return `is longer than ${LONGEST_PATH} characters`;
  const problems = file.split('/').map(nameProblem);
  return problems.find((problem) => problem !== null) ?? null;
}

/** How file systems that fold letters would see a path. */
export const folded = (file: string): string => file.normalize('NFC').toLowerCase();

/** Paths that some file system would take for one another, or that one is a folder of the other. */
export function clashes(files: readonly string[]): readonly (readonly [string, string])[] {
  const seen = new Map<string, string>();
  const found: (readonly [string, string])[] = [];
  for (const file of files) {
    const other = seen.get(folded(file));
    if (other !== undefined) found.push([other, file]);
    seen.set(folded(file), file);
  }
  for (const file of files) {
    const parts = folded(file).split('/');
    for (let depth = 1; depth < parts.length; depth += 1) {
      const other = seen.get(parts.slice(0, depth).join('/'));
      if (other !== undefined) found.push([other, file]);
    }
  }
  return found;
}
