import { createServer } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { failureLine } from '../../src/outcome.ts';
import { packageFailure } from '../../src/runtime/environment.ts';
import { freePort, isFree } from '../../src/runtime/ports.ts';
import { cleanEnvironment, run, tail } from '../../src/runtime/program.ts';

afterEach(() => vi.unstubAllEnvs());

describe('a program of Python', () => {
  test('sees no settings of another app and no other Python', () => {
    vi.stubEnv('DATABASE_URL', 'postgresql://production');
    vi.stubEnv('SECRET_KEY', 'theirs');
    vi.stubEnv('DJANGO_SETTINGS_MODULE', 'theirs.settings');
    vi.stubEnv('VIRTUAL_ENV', '/theirs');
    vi.stubEnv('PYTHONPATH', '/theirs');
    vi.stubEnv('PIP_INDEX_URL', 'https://index.example');
    const environment = cleanEnvironment({ EXTRA: '1' });
    expect(Object.values(environment).filter((value) => /theirs|production/.test(value))).toEqual([]);
    expect(environment).toMatchObject({ PIP_INDEX_URL: 'https://index.example', EXTRA: '1' });
    expect(environment['PATH']).toBe(process.env['PATH']);
  });

  test('that is not there has failed, and says so', async () => {
    expect(await run('no-such-program', [])).toMatchObject({ ok: false });
  });

  test('ends when the user does not want to wait', async () => {
    const stop = new AbortController();
    const ran = run(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { signal: stop.signal });
    stop.abort();
    expect((await ran).ok).toBe(false);
  });

  test('is quoted by its last lines', () => expect(tail('a\nb\nc\n', 2)).toBe('b\nc'));
});

describe('what package tools say', () => {
  test.each([
    ['venv', 'The virtual environment was not created successfully because ensurepip is not available.'],
    ['index', 'error: Failed to fetch: `https://index.example/simple/flask/`'],
    ['index', 'ERROR: No matching distribution found for flask==3.1.3'],
    ['index', 'ProxyError: Cannot connect to proxy'],
    ['hash', 'error: Hash mismatch for `flask==3.1.3`'],
    ['hash', 'ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.'],
    ['disk-full', 'OSError: [Errno 28] No space left on device'],
    ['packages', 'Segmentation fault'],
  ])('becomes %s', (rule, said) => {
    const failure = packageFailure('flask-app', said);
    expect([failure.rule, failure.status]).toEqual([rule, 1]);
    expect(failureLine(failure)).toContain(said);
  });
});

describe('a port', () => {
  test('is taken while somebody listens, and then another one is found', async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    expect(await isFree(port)).toBe(false);
    const other = await freePort(port);
    expect(other).not.toBe(port);
    expect(other).toBeGreaterThan(0);
    await new Promise((resolve) => server.close(resolve));
    expect(await freePort(port)).toBe(port);
  });
});
