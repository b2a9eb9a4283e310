/** Breaks prose into lines and sets two columns beside each other. */

/** Lines of at most `width` characters; a longer word has a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

/** Rows of two columns, the left one filled up to its width. */
export function beside(
  left: readonly string[],
  right: readonly string[],
  width: number,
  gap: string,
): readonly string[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
    `${(left[index] ?? '').padEnd(width)}${gap}${right[index] ?? ''}`.trimEnd(),
  );
}
