import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Minutes each, longest first: what starts last must not be what takes longest. */
const LONG = ['static', 'workspaces', 'pages', 'demo', 'races', 'migrations'];

function rank({ moduleId }: TestSpecification): number {
  const found = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return found === -1 ? LONG.length : found;
}

/** Starts the files that take longest first, so that both workers end at about the same time. */
export class Longest extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((one, other) => rank(one) - rank(other));
  }
}
