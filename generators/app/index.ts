/** `yo flask-vs-django`: what Yeoman loads. The class comes later, so that an old Node gets a sentence, not a trace. */
import { nodeProblem } from '../../src/node-version.ts';

/** The generator class, for Yeoman. */
export async function createGenerator() {
  const problem = nodeProblem(process.versions.node);
  if (problem !== null) {
    process.stderr.write(`${problem}\n`);
    process.exit(1);
  }
  return (await import('./generator.ts')).PairGenerator;
}
