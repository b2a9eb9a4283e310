/** A browser of this machine that takes pictures by itself: Chromium, Chrome or Edge, by their own command line. */
import { access, constants, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run, tail } from '../../runtime/program.ts';

const NAMES = [
  'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'msedge',
] as const; // prettier-ignore
/** Where systems put it without naming it in the path. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const isProgram = (file: string): Promise<boolean> =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  );

/** Path of the browser, which CHROME_PATH may name; null without one. */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<string | null> {
  const named = env['CHROME_PATH'];
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const found = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  for (const file of named === undefined ? [...found, ...PLACES] : [named])
    if (await isProgram(file)) return file;
  return null;
}

/** Pixels of CSS: wide enough for the apps' tables, and one screen high. */
const WINDOW = { width: 1080, height: 760 } as const;
const SECONDS = 60;

/** The sandbox of the browser cannot begin for root, who is the only user of most containers. */
const sandbox = (): readonly string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/**
 * What a new visitor sees at an address.
 * @returns A picture as WebP.
 * @throws Error when the browser takes none.
 */
export async function takePicture(browser: string, url: string, signal?: AbortSignal): Promise<Buffer> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'picture-'));
  const file = path.join(scratch, 'page.webp');
  try {
    const ran = await run(
      browser,
      [
        '--headless',
        ...sandbox(),
        '--disable-gpu',
        '--hide-scrollbars',
        '--no-first-run',
        '--lang=en',
        `--window-size=${WINDOW.width},${WINDOW.height}`,
        `--user-data-dir=${path.join(scratch, 'profile')}`,
        `--screenshot=${file}`,
        url,
      ],
      { cwd: scratch, signal, seconds: SECONDS },
    );
    return await readFile(file).catch(() => {
      throw new Error(`The browser took no picture.\n${tail(ran.said, 3)}`);
    });
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}
