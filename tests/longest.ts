import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Minutes each, longest first: what starts last must not be what takes longest. */
const LONG = ['static', 'e2e/workspaces', 'browser/pages', 'e2e/demo', 'e2e/races', 'e2e/migrations'];

function rank({ moduleId }: TestSpecification): number {
  const found = LONG.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
  return found === -1 ? LONG.length : found;
}

/** Starts the files that take longest first, so that both workers end at about the same time; a failed one waits. */
export class Longest extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((one, other) => rank(one) - rank(other));
  }
}
