/** The one way from a text to a checked model. */
import { readEntities } from './entities.ts';
import { Lines, Problems } from './problems.ts';
import { readProject } from './project.ts';
import { Keys } from './read.ts';
import { resolve } from './resolve.ts';
import type { Model, Result } from './types.ts';
import { readYaml } from './yaml.ts';

/**
 * Reads a model from YAML or JSON and checks all of it.
 * @param file - the name that stands before each problem.
 */
export function load(text: string, file: string): Result<Model> {
  const problems = new Problems();
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const root = readYaml(plain, problems);
  const model = root === null ? null : build(new Keys(root, root, ['project', 'entities'], problems));
  if (model !== null && problems.empty) return { ok: true, value: model };
  return { ok: false, problems: problems.sorted(file, new Lines(plain)) };
}

function build(root: Keys): Model {
  const project = readProject(root);
  const context = { problems: root.problems, languages: project.languages };
  return resolve(readEntities(root, project, context), project, context);
}
