/**
 * Makes `dist/knowledge.json` of the files in `src/knowledge`, as part of the build: read at once when it is asked for,
 * it takes milliseconds, and what does not fit together stops the build.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_ROOT } from '../installation.ts';
import { readKnowledgeFiles } from './files.ts';
import { knowledgeFrom } from './schema.ts';

try {
  const knowledge = knowledgeFrom(readKnowledgeFiles(path.join(PACKAGE_ROOT, 'src', 'knowledge')));
  writeFileSync(path.join(PACKAGE_ROOT, 'dist', 'knowledge.json'), JSON.stringify(knowledge));
} catch (error) {
  process.stderr.write(`src/knowledge: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
