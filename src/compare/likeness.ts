/** How alike two texts are, by their lines. */

/** Lines without indentation and blank ones, each with how often it stands there. */
function bag(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    if (trimmed !== '') lines.set(trimmed, (lines.get(trimmed) ?? 0) + 1);
  }
  return lines;
}

const size = (lines: ReadonlyMap<string, number>): number =>
  [...lines.values()].reduce((sum, each) => sum + each, 0);

/** The share of common lines, from 0 to 1 (Dice's coefficient); empty texts are like none. */
export function likeness(one: string, other: string): number {
  const [left, right] = [bag(one), bag(other)];
  const total = size(left) + size(right);
  if (total === 0) return 0;
  let common = 0;
  for (const [line, count] of left) common += Math.min(count, right.get(line) ?? 0);
  return (2 * common) / total;
}
