/** The one way from a text to a checked model. */
import { checkAccounts } from './accounts.ts';
import { checkEntities } from './checks.ts';
import { readEntities } from './entities.ts';
import { Lines, Problems } from './problems.ts';
import { readProject } from './project.ts';
import { Keys } from './read.ts';
import { resolve } from './resolve.ts';
import { nameReverses } from './reverses.ts';
import type { Model, Result } from './types.ts';
import { readYaml } from './yaml.ts';

const MAX_BYTES = 1024 * 1024;

/** The text of a file's bytes. A model is UTF-8; a byte order mark at its beginning is allowed. */
export function decode(bytes: Uint8Array, file: string): Result<string> {
  const refuse = (rule: string, message: string): Result<string> => ({
    ok: false,
    problems: [{ rule, file, line: 1, column: 1, path: '', message }],
  });
  if (bytes.length > MAX_BYTES) {
    return refuse('yaml-size', 'The file is larger than 1 MiB. Split the model or shorten its texts.');
  }
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const at = firstInvalid(bytes);
    return refuse('yaml-utf8', `The file is not UTF-8: see its byte ${at + 1}. Save it as UTF-8.`);
  }
}

/** Offset of the first byte that no UTF-8 text has there. */
function firstInvalid(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) {
    const offset = encoder.encode(text.slice(0, at)).length;
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) return offset;
  }
  return 0;
}

/**
 * Reads a model from YAML or JSON and checks all of it.
 * @param file - the name that stands before each problem.
 * @param accounts - whether the apps have accounts, which some of a model needs.
 */
export function load(text: string, file: string, accounts = true): Result<Model> {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const problems = new Problems(new Lines(plain));
  const root = readYaml(plain, problems);
  const model =
    root === null ? null : build(new Keys(root, root, ['project', 'entities'], problems), accounts);
  if (model !== null && problems.empty) return { ok: true, value: model };
  return { ok: false, problems: problems.sorted(file) };
}

function build(root: Keys, accounts: boolean): Model {
  const project = readProject(root);
  const context = { problems: root.problems, languages: project.languages };
  const drafts = readEntities(root, project, context);
  const reverses = nameReverses(drafts);
  checkEntities(drafts, reverses, root.problems);
  if (!accounts) checkAccounts(drafts, root.problems);
  return resolve(drafts, reverses, project, context);
}
