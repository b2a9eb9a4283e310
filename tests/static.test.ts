import { execa } from 'execa';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..');

/** What a tool of the repository says; empty when it is content. */
async function complaints(tool: string, ...args: readonly string[]): Promise<string> {
  const done = await execa(path.join(root, 'node_modules', '.bin', tool), args, {
    cwd: root,
    reject: false,
    all: true,
  });
  return done.exitCode === 0 ? '' : done.all || done.shortMessage || 'failed';
}

describe('tools', { timeout: 120_000 }, () => {
  test('oxlint', async () => {
    expect(await complaints('oxlint', '--format=unix')).toBe('');
  });
  test('prettier', async () => {
    expect(await complaints('prettier', '--check', '--log-level=warn', '.')).toBe('');
  });
  test('types of the sources', async () => {
    expect(await complaints('tsc', '--noEmit', '-p', 'tsconfig.json')).toBe('');
  });
  test('types of the tests', async () => {
    expect(await complaints('tsc', '-p', 'tests/tsconfig.json')).toBe('');
  });
});

/** Text files of the repository as they stand, new ones included. */
async function files(): Promise<readonly { name: string; text: string }[]> {
  const listed = await execa('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
  });
  const gone = await execa('git', ['ls-files', '-z', '--deleted'], { cwd: root });
  const missing = new Set(gone.stdout.split('\0'));
  const names = new Set(listed.stdout.split('\0').filter((name) => name !== '' && !missing.has(name)));
  return [...names].flatMap((name) => {
    const bytes = readFileSync(path.join(root, name));
    return bytes.includes(0) ? [] : [{ name, text: bytes.toString('utf8') }];
  });
}

/** `name:line: text` of every place that a pattern matches. */
async function places(
  pattern: RegExp | string,
  wanted: (name: string) => boolean = () => true,
): Promise<string[]> {
  const found = (line: string) => (typeof pattern === 'string' ? line.includes(pattern) : pattern.test(line));
  return (await files())
    .filter(({ name }) => wanted(name))
    .flatMap(({ name, text }) =>
      text
        .split('\n')
        .flatMap((line, at) => (found(line) ? [`${name}:${at + 1}: ${line.trim().slice(0, 120)}`] : [])),
    );
}

/** Hosts of the package indexes that this machine is set up for. */
async function ownIndexes(): Promise<readonly string[]> {
  const npm = await execa('npm', ['config', 'get', 'registry'], { reject: false, cwd: root });
  const pip = await execa('python3', ['-m', 'pip', 'config', 'get', 'global.index-url'], { reject: false });
  const told = [npm.stdout, pip.stdout, process.env['PIP_INDEX_URL'], process.env['UV_DEFAULT_INDEX']];
  return told.flatMap((address) => (address && URL.canParse(address) ? [new URL(address).host] : []));
}

describe('the repository', { timeout: 60_000 }, () => {
  // A letter in brackets, so that no pattern finds itself.
  test('names no package index', async () => {
    expect(await places(/p[y]pi[.]org|p[y]thonhosted|n[p]mjs[.](?:org|com)|y[a]rnpkg[.]com/i)).toEqual([]);
    for (const host of await ownIndexes()) expect([host, await places(host)]).toEqual([host, []]);
  });

  test('names no place of one machine', async () => {
    const folder = /(?<![\w.)}>*])[/](?:w[o]rk|r[o]ot|h[o]me[/](?!me\b)\w+|U[s]ers[/]\w+|opt[/]w[h]eels)[/]/;
    expect(await places(folder)).toEqual([]);
    expect(await places(`${root}/`)).toEqual([]);
  });

  test('asks for no feature in a template', async () => {
    const condition = /<%[^>]*\b(?:features?\b|has\(|(?<!\.)choices\.)/;
    expect(await places(condition, (name) => name.startsWith('templates/'))).toEqual([]);
  });

  test('prints no model text with HTML escapes in a template: only what was prepared', async () => {
    expect(await places(/<%=/, (name) => name.startsWith('templates/'))).toEqual([]);
  });

  test('singles out no test', async () => {
    const chosen = /\b(?:test|it|describe)(?:[.]\w+)*[.]o[n]ly\b/;
    expect(await places(chosen, (name) => name.startsWith('tests/'))).toEqual([]);
  });
});
