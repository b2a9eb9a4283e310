/** What is known of the two frameworks: topics, their claims, and what shows each claim. Pure data. */
import type { MeasureId } from '../bench/types.ts';
import type { AdviceQuestion } from './advise/types.ts';
import type { Concern, Half } from '../scaffold/types.ts';

/** How a claim fares today. */
export const VERDICTS = ['true', 'mostly-true', 'outdated', 'misleading', 'false', 'opinion'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Figures that are counted in a workspace as it is. */
export const METRICS = ['lines', 'files', 'packages'] as const;
export type Metric = (typeof METRICS)[number];

/** What shows a claim only where certain features are on; some of them are still to come. */
interface Needy {
  readonly needs: readonly string[];
}

/**
 * Lines of the generated apps, by what they are for and not by path. `{entity}`, `{Entity}` and `{entities}` stand for
 * the showcase entity: the first with a required relation, else the first.
 */
export interface CodePointer extends Needy {
  readonly kind: 'code';
  readonly half: Half;
  readonly concern: Concern;
  /** Among the files of the showcase entity. */
  readonly entity: boolean;
  /** How the file's path ends, where the concern has several files with the symbol. */
  readonly file: string | null;
  /** `Book`, `BookForm.Meta`, `MIDDLEWARE`; `block content` of a template; a package of a requirements file. */
  readonly symbol: string | null;
  /** Instead of a symbol: a text that is there exactly once; its line is shown. */
  readonly text: string | null;
}

/** A small program for each framework, with what it printed. */
export interface SnippetPointer extends Needy {
  readonly kind: 'snippet';
  readonly snippet: string;
}

/** A rule of the contract, which the suite proves in both apps. */
export interface RulePointer extends Needy {
  readonly kind: 'rule';
  readonly rule: string;
}

/** A figure of the two apps. */
export interface MetricPointer extends Needy {
  readonly kind: 'metric';
  readonly metric: Metric;
  /** Of the lines of one concern alone. */
  readonly concern: Concern | null;
}

/** A page of the lab, by its address. */
export interface LabPointer extends Needy {
  readonly kind: 'lab';
  readonly lab: string;
}

/** A measure that the command `bench` takes of the two apps. */
export interface BenchPointer extends Needy {
  readonly kind: 'bench';
  readonly bench: MeasureId;
}

export type Evidence = CodePointer | SnippetPointer | RulePointer | MetricPointer | LabPointer | BenchPointer;

/** Where a fact was read. */
export interface Source {
  readonly title: string;
  readonly url: string;
  /** The project's or the company's own words; else somebody else's about it. */
  readonly primary: boolean;
}

export interface Claim {
  readonly id: string;
  /** What people say. */
  readonly claim: string;
  readonly verdict: Verdict;
  /** Whether code or a figure can show it. */
  readonly measurable: boolean;
  /** What holds today, for each. */
  readonly flask: string;
  readonly django: string;
  readonly sources: readonly Source[];
  readonly evidence: readonly Evidence[];
}

/** One line of a comparison in two columns. */
export interface SummaryRow {
  readonly about: string;
  readonly flask: string;
  readonly django: string;
}

export interface Topic {
  readonly id: string;
  readonly title: string;
  /** What a reader would ask. */
  readonly question: string;
  /** Other words for it. */
  readonly aliases: readonly string[];
  /** What a busy reader takes with them in twenty seconds. */
  readonly short: string;
  readonly summary: readonly SummaryRow[];
  readonly claims: readonly Claim[];
}

export interface Snippet {
  readonly title: string;
  /** Programs, and what they printed with the releases that the knowledge was checked against. */
  readonly flask: { readonly code: string; readonly output: string };
  readonly django: { readonly code: string; readonly output: string };
}

/** The whole, before anything of it is asked for. */
export interface Overview {
  /** The twenty-second version. */
  readonly short: string;
  readonly summary: readonly SummaryRow[];
  /** Terms that the texts use, in a sentence each. */
  readonly words: readonly { readonly name: string; readonly text: string }[];
  readonly groups: readonly { readonly title: string; readonly topics: readonly string[] }[];
  /** Day on which all was checked last (ISO 8601), and the releases that it was checked against. */
  readonly checked: string;
  readonly versions: Readonly<Record<Half, string>>;
}

export interface Knowledge {
  readonly overview: Overview;
  /** In the order of the overview. */
  readonly topics: readonly Topic[];
  readonly snippets: Readonly<Record<string, Snippet>>;
  /** What `advise` asks. */
  readonly questions: readonly AdviceQuestion[];
}
