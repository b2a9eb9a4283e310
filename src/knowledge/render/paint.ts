/** Colours of a terminal. */
import { styleText } from 'node:util';

/** Functions that colour a text, or leave it as it is. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly flask: (text: string) => string;
  readonly django: (text: string) => string;
  readonly good: (text: string) => string;
  readonly poor: (text: string) => string;
  readonly bad: (text: string) => string;
}

type Style = Parameters<typeof styleText>[0];

const STYLES: Readonly<Record<keyof Paint, Style>> = {
  strong: 'bold',
  quiet: 'dim',
  flask: ['bold', 'cyan'],
  django: ['bold', 'green'],
  good: ['bold', 'green'],
  poor: ['bold', 'yellow'],
  bad: ['bold', 'red'],
};

/** Colours, or none. */
export function painter(coloured: boolean): Paint {
  const styles = Object.entries(STYLES).map(([name, style]) => [
    name,
    coloured
      ? (text: string) => (text === '' ? '' : styleText(style, text, { validateStream: false }))
      : (text: string) => text,
  ]);
  return Object.fromEntries(styles) as Paint;
}
