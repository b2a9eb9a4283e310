/** Asks git what has changed in a workspace since a commit; what is not committed yet counts too. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { done, failed, fault, refusal, type Outcome } from '../../outcome.ts';
import { run } from '../../runtime/program.ts';
import type { ChangedFile } from './change.ts';

/** Git without the settings of a user that would change what it prints. */
const git = (workspace: string, ...words: readonly string[]) =>
  run('git', ['-c', 'core.quotePath=false', '-c', 'diff.noprefix=false', ...words], {
    cwd: workspace,
    seconds: 60,
  });

/** Lines of `--numstat -z`; a file that is no text has no lines. */
function numstat(text: string): readonly Omit<ChangedFile, 'state'>[] {
  return text
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const [added = '', removed = '', file = ''] = line.split('\t');
      return { path: file, added: Number(added) || 0, removed: Number(removed) || 0 };
    });
}

/** `A`, `M`, `D` by path. */
function states(text: string): ReadonlyMap<string, ChangedFile['state']> {
  const parts = text.split('\0');
  const found = new Map<string, ChangedFile['state']>();
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const letter = parts[at] ?? '';
    found.set(parts[at + 1] ?? '', letter === 'A' ? 'new' : letter === 'D' ? 'deleted' : 'changed');
  }
  return found;
}

function linesIn(file: string): number {
  try {
    return readFileSync(file, 'utf8').replace(/\n$/, '').split('\n').length;
  } catch {
    return 0;
  }
}

/**
 * Files of both halves that differ from a commit.
 * @param revision - a commit, a branch or a tag, as the user names it.
 */
export async function changedSince(
  workspace: string,
  revision: string,
): Promise<Outcome<readonly ChangedFile[]>> {
  const inside = await git(workspace, 'rev-parse', '--show-prefix');
  if (!inside.ok) {
    const message = 'git is not there, or this workspace is in no repository.';
    return failed(
      fault(
        'no-git',
        workspace,
        message,
        'Put it under version control: git init && git add -A && git commit',
      ),
    );
  }
  const commit = await git(
    workspace,
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  );
  if (!commit.ok) {
    return failed(
      refusal(
        'arguments',
        '--since',
        `git knows no commit ${JSON.stringify(revision)}.`,
        'Name a commit, a branch or a tag.',
      ),
    );
  }
  const halves = ['--', 'flask-app', 'django-app'];
  const range = ['diff', '--no-renames', '--relative', '-z', commit.stdout.trim()];
  const [counted, named, untracked] = await Promise.all([
    git(workspace, ...range.slice(0, 4), '--numstat', ...range.slice(4), ...halves),
    git(workspace, ...range.slice(0, 4), '--name-status', ...range.slice(4), ...halves),
    git(workspace, 'ls-files', '--others', '--exclude-standard', '-z', ...halves),
  ]);
  const wrong = [counted, named, untracked].find(({ ok }) => !ok);
  if (wrong) return failed(fault('git', workspace, `git failed: ${wrong.said.split('\n')[0] ?? ''}`));
  const state = states(named.stdout);
  const fresh = untracked.stdout.split('\0').filter((file) => file !== '');
  return done([
    ...numstat(counted.stdout).map((file) => ({ ...file, state: state.get(file.path) ?? 'changed' })),
    ...fresh.map((file) => ({
      path: file,
      added: linesIn(path.join(workspace, file)),
      removed: 0,
      state: 'new' as const,
    })),
  ]);
}
