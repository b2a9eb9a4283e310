/** What somebody may read before the questions: the twenty-second version, and any topic. */
import { loadKnowledge } from './knowledge/load.ts';
import { cardPage, openingPage } from './knowledge/pages/pages.ts';
import { painter } from './knowledge/render/paint.ts';
import { textPage } from './knowledge/render/text.ts';
import type { Document } from './knowledge/document.ts';
import { program } from './invocation.ts';
import type { Ask } from './questions.ts';
import { terminalOf } from './terminal.ts';

const BACK = '';

function shown(page: Document): string {
  const { columns, coloured } = terminalOf({ colours: true });
  return textPage(page, { columns, paint: painter(coloured) });
}

/** The twenty-second version, and what there is to read. */
export const opening = (): string =>
  shown(openingPage(loadKnowledge(), { view: null, command: `${program()} explain` }));

/** Shows one topic after the other, until the reader has had enough. */
export async function readTopics(ask: Ask, say: (text: string) => void): Promise<void> {
  const knowledge = loadKnowledge();
  const choices = [
    { name: 'Back to the questions', value: BACK },
    ...knowledge.topics.map(({ id, title, question }) => ({ name: `${title}: ${question}`, value: id })),
  ];
  for (;;) {
    const id = await ask({ type: 'select', name: 'answer', message: 'Read about:', choices });
    const topic = knowledge.topics.find((one) => one.id === id);
    if (topic === undefined) return;
    say(`${shown(cardPage(topic, { view: null, command: `${program()} explain` }))}\n`);
  }
}
