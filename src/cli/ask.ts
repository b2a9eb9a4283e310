/** Asks in the terminal. */
import type { Ask } from '../questions.ts';

/** Null where nobody is there to answer. What asks is loaded only when somebody is. */
export async function terminalAsk(signal?: AbortSignal): Promise<Ask | null> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return null;
  const { TerminalAdapter } = await import('@yeoman/adapter');
  const adapter = new TerminalAdapter();
  signal?.addEventListener('abort', () => adapter.abort(), { once: true });
  return async (question) => (await adapter.prompt<{ answer: string }>([question])).answer;
}
