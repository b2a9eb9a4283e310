/** Tables as Markdown. */

const row = (cells) => `| ${cells.join(' | ')} |`;

/** @returns the lines of a table; the cells hold text that is Markdown already. */
export const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)];
