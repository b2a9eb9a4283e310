/** The files of the knowledge on disk. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { KnowledgeFiles } from './schema.ts';

const names = (folder: string): readonly string[] => readdirSync(folder).toSorted();

/** Reads everything below a folder such as `src/knowledge`. */
export function readKnowledgeFiles(folder: string): KnowledgeFiles {
  const read = (...parts: string[]) => readFileSync(path.join(folder, ...parts), 'utf8');
  return {
    overview: read('overview.yaml'),
    sources: read('sources.yaml'),
    advise: read('advise.yaml'),
    topics: Object.fromEntries(
      names(path.join(folder, 'topics')).map((name) => [name.replace('.yaml', ''), read('topics', name)]),
    ),
    snippets: Object.fromEntries(
      names(path.join(folder, 'snippets')).map((name) => [
        name,
        {
          about: read('snippets', name, 'snippet.yaml'),
          flask: read('snippets', name, 'flask.py'),
          django: read('snippets', name, 'django.py'),
        },
      ]),
    ),
  };
}
