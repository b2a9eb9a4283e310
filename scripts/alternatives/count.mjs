/** What a half has: counted as `compare` counts it. */
import { byConcern, isWritten, ownTotal } from '../../dist/src/compare/figures/counts.js';
import { pinsOf } from '../../dist/src/compare/figures/packages.js';
import { sourcesOf } from '../../dist/src/compare/sources.js';
import { viewWorkspace } from '../../dist/src/workspace/view.js';

export function contentOf(workspace, half) {
  const view = viewWorkspace(workspace);
  if (!view.ok || view.value === null) throw new Error(`${workspace} is no workspace.`);
  const sources = sourcesOf(view.value, half);
  const concerns = byConcern(sources);
  const packages = pinsOf(view.value.read(`${half}-app/requirements.txt`) ?? '');
  return {
    lines: ownTotal(sources).lines,
    alike: concerns.get('made alike')?.lines ?? 0,
    tests: concerns.get('tests')?.lines ?? 0,
    yours: concerns.get('yours')?.lines ?? 0,
    files: sources.filter(isWritten).length,
    packages: packages.length,
  };
}
