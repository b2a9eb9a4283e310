#!/usr/bin/env node
/** The command itself: `flask-vs-django`, and under the package's own name for `npx`. */
import { nodeProblem } from '../node-version.ts';

/** A defect of this program: one message, and the trace for whoever asks for it. */
function defect(error: unknown): number {
  const message = error instanceof Error ? error.message : String(error);
  const trace = error instanceof Error ? (error.stack ?? '') : '';
  const asked = process.env['NODE_DEBUG'] === 'flask-vs-django';
  process.stderr.write(`This is a defect of the generator: ${message}\n`);
  process.stderr.write(
    asked ? `${trace}\n` : 'NODE_DEBUG=flask-vs-django shows the trace. Please report it.\n',
  );
  return 1;
}

async function main(): Promise<number> {
  const problem = nodeProblem(process.versions.node);
  if (problem !== null) {
    process.stderr.write(`${problem}\n`);
    return 1;
  }
  const { run } = await import('./run.ts');
  return run(process.argv.slice(2)).catch(defect);
}

process.exitCode = await main();
