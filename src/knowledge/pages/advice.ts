/** Advice as a page. */
import type { Advice, Given, Lean } from '../advise/types.ts';
import { HALF_TITLES, type Block, type Document } from '../document.ts';

const reasonRows = (reasons: readonly Given[]): Block => ({
  kind: 'reasons',
  rows: reasons.map(({ text, answer, claims, opinion }) => ({ text, because: answer, claims, opinion })),
});

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text, id: null });
const prose = (text: string): Block => ({ kind: 'prose', text });

const LEANS: Readonly<Record<Lean, string>> = {
  flask: 'Your answers speak more for Flask.',
  django: 'Your answers speak more for Django.',
  even: 'It is a tie: neither side is clearly ahead on what can be checked.',
};

const TURNED: Readonly<Record<Lean, string>> = {
  flask: 'for Flask',
  django: 'for Django',
  even: 'for neither',
};

const leftOut = (left: number): string =>
  left === 0 ? '' : ` ${left === 1 ? 'One question was' : `${left} questions were`} left out.`;

const opinions = ({ flask, django }: Advice): string =>
  [...flask, ...django].some(({ opinion }) => opinion) ? ' * marks what rests on opinion alone.' : '';

function sideBlocks(half: 'flask' | 'django', reasons: readonly Given[]): readonly Block[] {
  const title = heading(`For ${HALF_TITLES[half]}`);
  return reasons.length === 0 ? [title, prose('None of your answers.')] : [title, reasonRows(reasons)];
}

/**
 * The reasons for each side, what would turn it, and the trial.
 * @param commands - how this reader explains a claim, and makes the pair for the trial.
 */
export function advicePage(
  advice: Advice,
  commands: { readonly explain: string; readonly trial: string },
): Document {
  const turns = advice.turns.map(({ question, answer, to }) => ({
    name: TURNED[to],
    text: `${question} ${answer}.`,
  }));
  return [
    { kind: 'heading', level: 1, text: 'Flask or Django for you?', id: null },
    prose(`${LEANS[advice.lean]}${leftOut(advice.left)}`),
    ...sideBlocks('flask', advice.flask),
    ...sideBlocks('django', advice.django),
    ...(turns.length === 0 ? [] : [heading('What would turn it'), { kind: 'names' as const, rows: turns }]),
    heading('Try it'),
    prose(
      'Reasons weigh differently for each team. Make the pair, let two people change each half, and see which fits:',
    ),
    { kind: 'command', text: commands.trial },
    { kind: 'quiet', text: `${commands.explain} NAME shows what a reason rests on.${opinions(advice)}` },
  ];
}
