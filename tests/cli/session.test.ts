import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { closing, userLines } from '../../src/closing.ts';
import type { Created } from '../../src/create.ts';
import { PROFILES } from '../../src/features/index.ts';
import { failureLine } from '../../src/outcome.ts';
import type { Ask, Question } from '../../src/questions.ts';
import { wishFrom, type Request, type Shell } from '../../src/session.ts';
import { rulesOf, temporary, valueOf } from '../workspace/support.ts';

const REQUEST: Request = {
  source: null,
  folder: null,
  only: null,
  database: 'sqlite',
  features: null,
  defaults: false,
  force: false,
  dryRun: false,
  skipInstall: false,
};

/** A user with ready answers; what a question refuses is asked again, as a terminal does. */
function user(...answers: readonly string[]) {
  const left = [...answers];
  const refusals: string[] = [];
  const asked: Question[] = [];
  const ask: Ask = (question) => {
    asked.push(question);
    for (;;) {
      const answer = left.shift();
      if (answer === undefined) {
        return Promise.reject(Object.assign(new Error('left'), { name: 'ExitPromptError' }));
      }
      const verdict = question.validate?.(answer) ?? true;
      if (verdict === true) return Promise.resolve(answer);
      refusals.push(verdict);
    }
  };
  const lines: string[] = [];
  const shell: Shell = { say: (line) => lines.push(line), ask };
  return { shell, refusals, asked, lines };
}

/** What the question about the features offers. */
const offered = (asked: readonly Question[]) => asked[1]?.choices?.map(({ value }) => value);

describe('the questions', () => {
  test('are three for a preset', async () => {
    const { shell, asked, lines } = user('tasks', 'standard', path.join(temporary(), 'shop'));
    const wish = valueOf(await wishFrom(REQUEST, shell));
    expect(wish.source).toEqual({ kind: 'preset', name: 'tasks' });
    expect(asked).toHaveLength(3);
    expect(wish.choices.features).toEqual(PROFILES.standard);
    expect(lines.join('\n')).toContain('The rest: SQLite (--db postgresql), both apps (--only flask)');
  });

  test('take entities one line each, and say what is wrong with one at once', async () => {
    const folder = path.join(temporary(), 'shop');
    const { shell, refusals } = user(
      '',
      '',
      'Book titel:strng',
      'Book title',
      'Book name',
      'Author name',
      '',
      'least',
      folder,
    );
    const wish = valueOf(await wishFrom(REQUEST, shell));
    expect(wish.source).toEqual({ kind: 'entities', lines: ['Book title', 'Author name'] });
    expect(refusals).toEqual([
      'One entity at least: Book title:string:200:required',
      expect.stringContaining('There is no field type "strng". Did you mean "string"?'),
      expect.stringContaining('two entities "Book"'),
    ]);
  });

  test('may be about every feature by itself', async () => {
    const folder = path.join(temporary(), 'shop');
    const one = user('tasks', 'choose', 'no', 'no', 'yes', 'no', folder);
    expect(valueOf(await wishFrom(REQUEST, one.shell)).choices.features).toEqual(['alike', 'api']);
    // What the admin needs is no question any more.
    const brought = user('tasks', 'choose', 'no', 'yes', 'no', folder);
    expect(valueOf(await wishFrom(REQUEST, brought.shell)).choices.features).toEqual([
      'alike',
      'accounts',
      'admin',
    ]);
  });

  test('offer nothing that the model could not go with', async () => {
    const last = path.join(temporary(), 'shop');
    const owned = user('library', 'least', last);
    expect(valueOf(await wishFrom(REQUEST, owned.shell)).choices.features).toEqual(['alike', 'accounts']);
    const open = user('tasks', 'least', last);
    expect(valueOf(await wishFrom(REQUEST, open.shell)).choices.features).toEqual([]);
    expect(offered(owned.asked)).toEqual(offered(open.asked));
    const chosen = user('library', 'choose', 'no', 'no', 'no', last);
    expect(valueOf(await wishFrom(REQUEST, chosen.shell)).choices.features).toEqual(['alike', 'accounts']);
  });

  test('let one read first, as much as one likes', async () => {
    const folder = path.join(temporary(), 'shop');
    const { shell, lines, asked } = user('?', 'routing', 'admin', '', 'tasks', 'full', folder);
    expect(valueOf(await wishFrom(REQUEST, shell)).choices.features).toEqual(PROFILES.full);
    expect(lines[0]).toMatch(/^Flask or Django\?/);
    expect(lines.some((text) => text.startsWith('Routing\n'))).toBe(true);
    expect(lines.some((text) => text.startsWith('Admin\n'))).toBe(true);
    expect(asked[1]?.choices?.length).toBeGreaterThan(25);
  });

  test('refuse a place that could not be used', async () => {
    const folder = temporary();
    mkdirSync(path.join(folder, 'full'));
    writeFileSync(path.join(folder, 'full', 'mine.txt'), '');
    const places = [
      '',
      'check',
      path.join(folder, 'json'),
      path.join(folder, 'full'),
      path.join(folder, 'good'),
    ];
    const { shell, refusals } = user('tasks', 'standard', ...places);
    expect(valueOf(await wishFrom(REQUEST, shell)).folder).toBe(path.join(folder, 'good'));
    expect(refusals).toEqual([
      expect.stringContaining('A name'),
      expect.stringContaining('command of this generator'),
      expect.stringContaining('reserved by Python'),
      expect.stringContaining('mine.txt'),
    ]);
  });

  test('are not asked for what is known', async () => {
    const { shell, asked } = user();
    const known = { ...REQUEST, source: { kind: 'preset', name: 'tasks' } as const, folder: 'shop' };
    expect(valueOf(await wishFrom(known, shell)).folder).toBe('shop');
    expect(asked).toEqual([]);
  });

  test('may be left: nothing is made', async () => {
    expect(rulesOf(await wishFrom(REQUEST, user('tasks').shell))).toEqual(['interrupted']);
  });
});

describe('without a terminal', () => {
  const shell: Shell = { say: () => undefined, ask: null };

  test('a source is enough, and so are the defaults', async () => {
    const source = { kind: 'preset', name: 'tasks' } as const;
    expect(valueOf(await wishFrom({ ...REQUEST, source }, shell)).folder).toBe(null);
    expect(valueOf(await wishFrom({ ...REQUEST, defaults: true }, shell)).source).toMatchObject({
      name: 'library',
    });
  });

  test('nothing at all is refused with what to say', async () => {
    const wish = await wishFrom({ ...REQUEST, folder: 'shop' }, shell);
    expect(wish.ok ? [] : wish.failures.map(failureLine)).toEqual([expect.stringContaining('--defaults')]);
    expect(wish.ok ? 0 : wish.failures[0]?.status).toBe(2);
  });
});

describe('the last screen', () => {
  const created = {
    folder: `/home/me/my shop`,
    choices: { halves: ['flask', 'django'], database: 'sqlite', features: [] },
    steps: [{ path: 'README.md', action: 'keep', reason: '' }],
  } as unknown as Created;

  test('names setup when nothing was installed, and quotes what a shell would split', () => {
    const lines = closing(created, null, '/home/me');
    expect(lines).toContain(`  cd 'my shop'`);
    expect(lines.filter((line) => / (?:setup|up|check) +#/.test(line))).toHaveLength(3);
    expect(lines[0]).toContain('README.md');
  });

  test('names no folder to go into when one is there already, nor what is done', () => {
    const lines = closing(created, {}, created.folder);
    expect(lines.some((line) => line.includes('cd ') || / setup/.test(line))).toBe(false);
  });

  test('tells how to sign in only where somebody can', () => {
    expect(closing(created, {}, '/home/me').join('\n')).not.toMatch(/password|[Ss]ign/);
    expect(closing(created, { flask: { staff: 'one' } }, '/home/me').join('\n')).toContain('passwords');
  });

  test('shows passwords beside each other', () => {
    expect(userLines({ flask: { staff: 'one' }, django: { staff: 'two', alice: 'three' } }).slice(1)).toEqual(
      [
        '            Flask               Django',
        '  staff     one                 two',
        '  alice     -                   three',
      ],
    );
    expect(userLines({ flask: {}, django: {} })).toEqual([]);
  });
});
