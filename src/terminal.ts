/** The terminal that is written to. */

export interface Terminal {
  /** Somebody looks at it. */
  readonly interactive: boolean;
  readonly coloured: boolean;
  /** In characters; 80 and 24 where there is none. */
  readonly columns: number;
  readonly rows: number;
}

/** Whether colours are wanted: by the flag, by NO_COLOR and FORCE_COLOR, else by what is written to. */
function wantsColours(asked: boolean, interactive: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (!asked || (NO_COLOR !== undefined && NO_COLOR !== '') || FORCE_COLOR === '0') return false;
  return (FORCE_COLOR !== undefined && FORCE_COLOR !== '') || (interactive && TERM !== 'dumb');
}

/** Reads what is known of standard output. */
export function terminalOf({ colours }: { readonly colours: boolean }): Terminal {
  const interactive = process.stdout.isTTY;
  return {
    interactive,
    coloured: wantsColours(colours, interactive),
    columns: interactive ? process.stdout.columns : 80,
    rows: interactive ? process.stdout.rows : 24,
  };
}
