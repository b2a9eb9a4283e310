/**
 * A feature: one thing that a team switches on or off in both halves at once.
 *
 * It says what it adds and never edits: entries of lists (slots), blocks of text (partials) and files of its own.
 * The plan merges the entries of all chosen features in the one order of `FEATURES`, whatever order a user names
 * them in, so no template ever asks whether a feature is there.
 */
import type { Entity, Model } from '../model/types.ts';
import type { ErrorCode, Words } from '../scaffold/messages.ts';
import type { PackageNeed } from '../scaffold/packages.ts';
import type { Concern } from '../scaffold/types.ts';
import type { DjangoPlaces } from './django-places.ts';
import type { FlaskBlocks, FlaskLines } from './flask-places.ts';

export const FEATURE_IDS = ['alike', 'accounts', 'api', 'admin', 'lab'] as const;
export type FeatureId = (typeof FEATURE_IDS)[number];

/** One file: a template below `templates/`, and where it goes. `.ejs` is rendered, any other name is copied. */
export interface FileRow {
  readonly template: string;
  /** Below the half's folder; `AREA` and `ENTITY` stand for names where there is one file for each. */
  readonly path: string;
  readonly concern: Concern;
  /** Top-level Python symbols whose concern is not the file's. */
  readonly symbols?: Readonly<Record<string, Concern>>;
}

/** What is the same for every framework. */
export interface Part {
  readonly packages?: readonly PackageNeed[];
  readonly files?: readonly FileRow[];
  /** One for each area, and one for each entity. */
  readonly areaFiles?: readonly FileRow[];
  readonly entityFiles?: readonly FileRow[];
  /** Tests of an entity; they read what the entity's own tests do. */
  readonly entityTests?: readonly FileRow[];
  /** Rows of the table "Find things" in the half's README. */
  readonly finds?: readonly { readonly what: string; readonly where: string }[];
  /** Partials for the foot of every page. */
  readonly footer?: readonly string[];
}

/** Places in `templates/shared/` that features add single lines to. */
export const SHARED_LINES = ['patterns', 'problems', 'docsStart', 'docsOptions'] as const;

/** What a feature adds to the files that both halves have alike. */
export interface SharedPart {
  /** What both say, instead of what each framework says itself. */
  readonly words?: Words;
  /** Codes of errors that nothing else tells. */
  readonly messages?: readonly ErrorCode[];
  readonly lines?: Readonly<Partial<Record<(typeof SHARED_LINES)[number], readonly string[]>>>;
}

/** A part, with what it adds only where another feature is on too. */
export type Meeting<P> = P & { readonly with?: Readonly<Partial<Record<FeatureId, P>>> };

/** Fixtures of the tests: who reads and who writes an entity, and who may do everything. */
export interface Browsers {
  readonly reader: string;
  readonly writer: string;
  readonly keeper: string;
}

export interface FlaskPart extends Part {
  /** Modules of `app` whose `init_app(app)` the factory calls after its own. */
  readonly modules?: readonly string[];
  readonly lines?: FlaskLines;
  readonly blocks?: FlaskBlocks;
  /** What of `app/registry.py` says which models are shown; else all are. */
  readonly shownModels?: string;
  /** By who may read an entity; else the visitor does everything. */
  readonly browsers?: Readonly<Record<Entity['access'], Browsers>>;
}

export interface DjangoPart extends Part {
  /** INSTALLED_APPS; a feature's own come before Django's. */
  readonly apps?: readonly string[];
  /** MIDDLEWARE, outermost first: before all others, so that it sees every answer. */
  readonly middleware?: readonly string[];
  /** A module of addresses, or what the framework's own `admin` calls them. */
  readonly urls?: readonly { readonly prefix: string; readonly module?: string; readonly view?: string }[];
  /** What it says elsewhere in the templates. */
  readonly places?: DjangoPlaces;
  /** Settings of Django REST framework by name, as Python; what is said last holds, and null is its own default. */
  readonly restFramework?: Readonly<Record<string, string | null>>;
}

/** Files that a feature adds to the contract suite, below `templates/workspace/contract/`. */
export interface ContractPart {
  readonly files: readonly string[];
  /** Data files that are made from the model. */
  readonly made?: readonly {
    readonly path: string;
    readonly text: (model: Model, features: readonly FeatureId[]) => string;
  }[];
  readonly packages?: readonly PackageNeed[];
  /** Partials that `rules.yaml` and `differences.yaml` go on with. */
  readonly rules?: readonly string[];
  readonly differences?: readonly string[];
  /** Partials of the suite's README: what running it by hand takes besides. */
  readonly readme?: readonly string[];
}

/** What the workspace's start page says of a feature. */
export interface WorkspacePart {
  /** Sentences: what there is to look at. */
  readonly look?: readonly string[];
  /** Rows of the table that shows where things are in either half; `AREA` stands for the model's first area. */
  readonly places?: readonly { readonly what: string; readonly flask: string; readonly django: string }[];
  /** What the command `setup` does for it: `prints a password`. */
  readonly setup?: readonly string[];
}

/** `without` is what there is instead where the feature is off. */
export type ContractSlot = Meeting<ContractPart> & { readonly without?: ContractPart };
export type WorkspaceSlot = Meeting<WorkspacePart> & { readonly without?: WorkspacePart };

export interface Feature {
  readonly id: FeatureId;
  /** As the prompt names it: `JSON API`. */
  readonly title: string;
  /** One line for the prompt and the help. */
  readonly about: string;
  /** Features that come along with it. */
  readonly needs: readonly FeatureId[];
  /** Claims of `src/knowledge/` that it shows. */
  readonly claims: readonly string[];
  readonly shared?: Meeting<SharedPart>;
  readonly flask: Meeting<FlaskPart>;
  readonly django: Meeting<DjangoPart>;
  readonly contract: ContractSlot;
  readonly workspace: WorkspaceSlot;
}
