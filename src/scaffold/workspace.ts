/** The workspace's own files: its start page, the model, and what version control should know. */
import { entriesOf, partsAround } from '../features/index.ts';
import type { WorkspacePart } from '../features/types.ts';
import type { Blueprint, Entry, Half } from './types.ts';

/** What the start page tells of each half: the commands of its own README. */
const HALVES: Readonly<
  Record<Half, { readonly name: string; readonly folder: string; readonly prepare: readonly string[]; readonly serve: string }>
> = {
  flask: {
    name: 'Flask',
    folder: 'flask-app',
    prepare: ['.venv/bin/alembic upgrade head', '.venv/bin/flask --app wsgi seed'],
    serve: '.venv/bin/flask --app wsgi --debug run',
  },
  django: {
    name: 'Django',
    folder: 'django-app',
    prepare: ['.venv/bin/python manage.py migrate', '.venv/bin/python manage.py seed'],
    serve: '.venv/bin/python manage.py runserver',
  },
}; // prettier-ignore

const SCHEMA_LINE = '# yaml-language-server: $schema=.flask-vs-django/model.schema.json';

/** The text of `model.yaml`: the user's own, with a first line that names the schema for editors. */
export function modelText(text: string): string {
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const named = /^# *yaml-language-server:/m.test(plain) ? plain : `${SCHEMA_LINE}\n${plain}`;
  return named.endsWith('\n') ? named : `${named}\n`;
}

const own = (path: string, template: string, locals: Record<string, unknown> = {}): Entry => ({
  template: `workspace/${template}`,
  path,
  place: 'workspace',
  concern: 'workspace',
  locals,
});

/** What the start page says of the features. */
function told({ model, choices }: Blueprint) {
  const parts = partsAround<WorkspacePart>(choices.features, ({ workspace }) => workspace).map(
    ({ part }) => part,
  );
  const [area = ''] = model.areas;
  const place = (text: string): string => text.replaceAll('AREA', area);
  return {
    look: entriesOf(parts, ({ look }) => look),
    setup: entriesOf(parts, ({ setup }) => setup),
    places: entriesOf(parts, ({ places }) => places).map(({ what, flask, django }) => ({
      what,
      flask: place(flask),
      django: place(django),
    })),
  };
}

/**
 * Every file beside the halves and the contract.
 * @param text - of `model.yaml`.
 */
export function workspaceFiles(blueprint: Blueprint, text: string): readonly Entry[] {
  const halves = blueprint.choices.halves.map((half) => HALVES[half]);
  return [
    own('README.md', 'README.md.ejs', { halves, ...told(blueprint) }),
    own('.gitignore', 'gitignore'),
    own('.gitattributes', 'gitattributes'),
    { path: 'model.yaml', place: 'workspace', concern: 'workspace', text: modelText(text) },
  ];
}
