/** What a page of the knowledge is made of, before it becomes text, Markdown or HTML. */
import type { Half } from '../scaffold/types.ts';
import type { Source, SummaryRow, Verdict } from './types.ts';

export const HALF_TITLES: Readonly<Record<Half, string>> = { flask: 'Flask', django: 'Django' };

/** Lines of code of one half. */
export interface Pane {
  /** Where they stand: `flask-app/app/security.py, line 12`; or what they are. */
  readonly title: string;
  /** Empty when there is nothing to show but the note. */
  readonly code: string;
  readonly language: 'python' | 'html' | 'text';
  /** What is to be said of them, or what they printed. */
  readonly note: string;
  /** What a program printed; null where nothing ran. */
  readonly output: string | null;
}

/** What speaks for a side, and from which answer. */
export interface ReasonRow {
  readonly text: string;
  readonly because: string;
  readonly claims: readonly string[];
  readonly opinion: boolean;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly id: string | null }
  | { readonly kind: 'prose'; readonly text: string }
  | { readonly kind: 'quiet'; readonly text: string }
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | { readonly kind: 'sides'; readonly flask: string; readonly django: string }
  | { readonly kind: 'table'; readonly rows: readonly SummaryRow[] }
  | { readonly kind: 'code'; readonly flask: Pane | null; readonly django: Pane | null }
  | { readonly kind: 'figure'; readonly title: string; readonly flask: number; readonly django: number }
  | { readonly kind: 'names'; readonly rows: readonly { readonly name: string; readonly text: string }[] }
  | { readonly kind: 'reasons'; readonly rows: readonly ReasonRow[] }
  /** To be typed as it stands. */
  | { readonly kind: 'command'; readonly text: string }
  | { readonly kind: 'sources'; readonly sources: readonly Source[] };

export type Document = readonly Block[];

/** What a verdict says, in a few words. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  true: 'True',
  'mostly-true': 'Mostly true',
  outdated: 'Outdated',
  misleading: 'Misleading',
  false: 'False',
  opinion: 'Opinion',
};
