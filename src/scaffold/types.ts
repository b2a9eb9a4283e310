/** What passes between the features, the frameworks and the scaffold; pure data. */
import type { FeatureId } from '../features/types.ts';
import type { Model } from '../model/types.ts';
import type { Lock, PackageNeed } from './packages.ts';

export type Half = 'flask' | 'django';
/** Where a generated file belongs: one of the halves, the shared suite or the workspace itself. */
export type Place = Half | 'contract' | 'workspace';
export const DATABASES = ['sqlite', 'postgresql'] as const;
export type Database = (typeof DATABASES)[number];

/**
 * What a file, or one symbol of it, is for. Every line that a person would write belongs to exactly one.
 * `style`, `sample data` and `vendored` are the same bytes in both halves; `vendored` nobody here has written.
 */
export const CONCERNS = [
  'model', 'migration', 'form', 'page view', 'url', 'template', 'accounts', 'settings', 'application',
  'database', 'session', 'security', 'api', 'admin', 'lab', 'error handling', 'mail', 'health', 'sample data', 'made alike', 'tests',
  'packaging', 'deployment', 'documentation', 'style', 'vendored', 'contract', 'workspace',
] as const; // prettier-ignore
export type Concern = (typeof CONCERNS)[number];

/** The choices that a user makes beside the model. */
export interface Choices {
  readonly halves: readonly Half[];
  readonly database: Database;
  /** In their order, with what they need. */
  readonly features: readonly FeatureId[];
}

/** One file to be made. */
export interface FileEntry {
  /** Path below `templates/`. A name that ends in `.ejs` is rendered, any other is copied. */
  readonly template: string;
  /** Path in the workspace, with forward slashes. */
  readonly path: string;
  readonly place: Place;
  readonly concern: Concern;
  /** Top-level Python symbols whose concern is not the file's. */
  readonly symbols?: Readonly<Record<string, Concern>>;
  readonly entity?: string;
  readonly feature?: string;
  readonly executable?: boolean;
  /** Further names that the template reads. */
  readonly locals?: Readonly<Record<string, unknown>>;
}

/** A text that is made by a function and not by a template: data files. */
export interface DataEntry extends Omit<FileEntry, 'template' | 'locals'> {
  readonly text: string;
}

export type Entry = FileEntry | DataEntry;

/** A generated file with what `compare` will want to know of it. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
  readonly place: Place;
  readonly concern: Concern;
  readonly symbols: Readonly<Record<string, Concern>>;
  readonly entity: string | null;
  readonly feature: string | null;
  readonly executable: boolean;
}

/** Everything that a plan is made from. */
export interface Blueprint {
  readonly model: Model;
  readonly choices: Choices;
  /** Rows of the sample data, by entity. See src/scaffold/sample.ts. */
  readonly sample: SampleData;
  /** Version of the generator, for the state and the documents. */
  readonly version: string;
}

/**
 * Sample rows by entity name. A relation's value is the number (from 1) of a row in the target's own list,
 * a many-to-many a list of such numbers, a relation to User (and `owned_by`) a sample user's name.
 * Values are what JSON holds: decimals, dates, times, durations and uuids as text.
 */
export type SampleData = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** A framework's part in a workspace. */
export interface Framework {
  readonly half: Half;
  /** `flask-app` */
  readonly folder: string;
  /** Every package that its pins come from. */
  readonly lock: Lock;
  /** Packages that the generated code names itself, with these features. */
  needs(features: readonly FeatureId[]): readonly PackageNeed[];
  /** Files of this half; paths begin with the folder. */
  files(blueprint: Blueprint): readonly Entry[];
}
