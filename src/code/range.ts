/** A part of a text. */
export interface Range {
  /** Offsets; `to` is behind the last character. */
  readonly from: number;
  readonly to: number;
}

/** Lines of a file, with the number of the first (from 1). */
export interface Excerpt {
  readonly line: number;
  readonly text: string;
}

/** The whole lines that a range touches, without blank ones at the end and without common indentation. */
export function excerpt(source: string, { from, to }: Range): Excerpt {
  const start = source.lastIndexOf('\n', from - 1) + 1;
  const kept = source.slice(start, to).trimEnd();
  const behind = source.indexOf('\n', start + kept.length);
  const lines = source.slice(start, behind < 0 ? source.length : behind).split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const common = Math.min(...indents);
  return {
    line: source.slice(0, start).split('\n').length,
    text: lines.map((line) => line.slice(common).trimEnd()).join('\n'),
  };
}
