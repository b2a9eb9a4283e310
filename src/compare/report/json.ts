/** The comparison as data: everything but the text of the code, which the paths and lines lead to. */
import { HALVES } from '../../runtime/halves.ts';
import type { Comparison, Group, Piece } from '../comparison.ts';

const placeOf = ({ path, origin, movedFrom, from, to }: Piece) => ({ path, origin, movedFrom, from, to });

const withoutText = ({ pieces, ...group }: Group) => ({
  ...group,
  pieces: Object.fromEntries(HALVES.map((half) => [half, pieces[half].map(placeOf)])),
});

/** JSON with a line end at its end. */
export function jsonReport({ groups, screenshots, ...rest }: Comparison): string {
  const data = {
    ...rest,
    groups: groups.map(withoutText),
    screenshots: screenshots.map(({ title, address }) => ({ title, address })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
