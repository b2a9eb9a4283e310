/** The pair as a Yeoman generator: Yeoman's options and prompts around the same session that our own command holds. */
import Generator, { type BaseFeatures, type BaseOptions } from 'yeoman-generator';
import path from 'node:path';
import type { Created, Wish } from '../../src/create.ts';
import { chosenFeatures } from '../../src/features/choose.ts';
import { PROFILE_NAMES } from '../../src/features/index.ts';
import { FEATURE_IDS } from '../../src/features/types.ts';
import { PACKAGE_ROOT } from '../../src/installation.ts';
import { done, failed, refusal, type Outcome } from '../../src/outcome.ts';
import { tell, TERMINAL } from '../../src/output.ts';
import type { Question } from '../../src/questions.ts';
import { HALVES } from '../../src/runtime/halves.ts';
import type { Users } from '../../src/runtime/setup.ts';
import { DATABASES, type Half } from '../../src/scaffold/types.ts';
import { sourceOf } from '../../src/source.ts';
import {
  goOn,
  install,
  lastScreen,
  planLines,
  wishFrom,
  write,
  type Request,
  type Shell,
} from '../../src/session.ts';

type Options = BaseOptions & {
  preset?: string;
  model?: string;
  entity?: string[];
  only?: string;
  db?: string;
  features?: string;
  profile?: string;
  defaults?: boolean;
  force?: boolean;
  dryRun?: boolean;
  skipInstall?: boolean;
};

const OPTIONS = {
  preset: { type: String, description: 'A model that comes along' },
  model: { type: String, description: 'Your own model, in YAML or JSON' },
  // Several of one option come as a list, which String would join.
  entity: {
    type: (given: unknown) => [given].flat(),
    description: 'An entity in one line; repeat it for more',
  },
  only: { type: String, description: 'flask or django: one half alone' },
  db: { type: String, description: 'sqlite or postgresql', default: 'sqlite' },
  features: { type: String, description: `Some of ${FEATURE_IDS.join(', ')}, separated by commas, or none` },
  profile: { type: String, description: `${PROFILE_NAMES.join(' or ')}: the features by one name` },
  defaults: { type: Boolean, description: 'Ask nothing' },
} as const;

/** Yeoman ends with status 1 and three lines of its own for everything that is thrown: nothing is. */
function end(status: number): never {
  process.exit(status);
}

/** The half that a subgenerator is named after; null: both, or what `--only` says. */
const halfNamed = (namespace: string | undefined): Half | null =>
  HALVES.find((half) => namespace?.endsWith(`:${half}`)) ?? null;

/** Makes both halves, or one: Yeoman runs a class under several names, but no methods of a class above it. */
export class PairGenerator extends Generator<Record<string, unknown>, Options> {
  readonly #stop = new AbortController();
  #request: Request | undefined;
  #wish: Wish | undefined;
  #created: Created | undefined;
  #users: Users | null = null;

  constructor(args: string[], options: Options, features: BaseFeatures) {
    // Files are written by the session, and what it writes is no business of npm.
    super(args, options, { ...features, customInstallTask: true, tasksMatchingPriority: true });
    this.sourceRoot(path.join(PACKAGE_ROOT, 'templates'));
    this.argument('name', { type: String, required: false, description: 'The folder, and the project' });
    for (const [name, option] of Object.entries(OPTIONS)) this.option(name, option);
  }

  initializing(): void {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => this.#stop.abort());
    }
    this.#request = this.#valueOf(this.#read());
  }

  async prompting(): Promise<void> {
    if (this.#request) this.#wish = this.#valueOf(await wishFrom(this.#request, this.#shell()));
  }

  async writing(): Promise<void> {
    if (this.#wish) this.#created = this.#valueOf(await write(this.#wish, this.#shell()));
  }

  async install(): Promise<void> {
    if (!this.#created || !this.#request) return;
    const users = await install(this.#created, this.#request, this.#shell());
    if (!users.ok) {
      const status = tell(users.failures, TERMINAL);
      TERMINAL.error(goOn(this.#created.folder));
      end(status);
    }
    this.#users = users.value;
  }

  end(): void {
    if (!this.#created) return;
    if (this.#request?.dryRun) for (const line of planLines(this.#created)) TERMINAL.out(line);
    else TERMINAL.out(lastScreen(this.#created, this.#users));
  }

  #valueOf<T>(outcome: Outcome<T>): T {
    return outcome.ok ? outcome.value : end(tell(outcome.failures, TERMINAL));
  }

  #shell(): Shell {
    const ask = async (question: Question) => (await this.prompt<{ answer: string }>([question])).answer;
    const terminal = process.stdin.isTTY && process.stdout.isTTY && !this.options.defaults;
    return { say: (line) => TERMINAL.error(line), ask: terminal ? ask : null, signal: this.#stop.signal };
  }

  #read(): Outcome<Request> {
    const { preset, model, entity, db = 'sqlite', defaults, force, dryRun, skipInstall } = this.options;
    const source = sourceOf(preset, model, entity);
    if (!source.ok) return source;
    const only = halfNamed(this.options.namespace) ?? this.options.only ?? null;
    const half = HALVES.find((one) => one === only) ?? null;
    const database = DATABASES.find((one) => one === db);
    if (only !== null && half === null) {
      return failed(refusal('arguments', '--only', `"${only}" is none of ${HALVES.join(', ')}.`));
    }
    if (database === undefined) {
      return failed(refusal('arguments', '--db', `"${db}" is none of ${DATABASES.join(', ')}.`));
    }
    const features = chosenFeatures(this.options.features, this.options.profile);
    if (!features.ok) return features;
    return done({
      source: source.value,
      folder: this.args[0] ?? null,
      only: half,
      database,
      features: features.value,
      defaults: defaults ?? false,
      force: force ?? false,
      dryRun: dryRun ?? false,
      skipInstall: skipInstall ?? false,
    });
  }
}
