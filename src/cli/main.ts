#!/usr/bin/env node
/** The command itself: `flask-vs-django`, and under the package's own name for `npx`. */
import { nodeProblem } from '../node-version.ts';

async function main(): Promise<number> {
  const problem = nodeProblem(process.versions.node);
  if (problem !== null) {
    process.stderr.write(`${problem}\n`);
    return 1;
  }
  const { run } = await import('./run.ts');
  return run(process.argv.slice(2));
}

process.exitCode = await main();
