/** Hash-pinned requirements of one half: the closure of its chosen packages in the resolved graph. */
import type { Lock, LockedPackage, PackageNeed } from './packages.ts';

/** Compares names the way package indexes do. */
const normal = (name: string): string => name.toLowerCase().replaceAll(/[-_.]+/g, '-');

/**
 * All packages that the needs lead to, sorted by name.
 * @throws Error when the lock lacks one: the lock is older than the needs.
 */
export function closure(lock: Lock, needs: readonly PackageNeed[]): readonly LockedPackage[] {
  const byName = new Map(lock.packages.map((one) => [one.name, one]));
  const found = new Map<string, LockedPackage>();
  const open = needs.map((need) => normal(need.name));
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    const locked = byName.get(name);
    if (!locked) throw new Error(`The lock has no ${name}. Make it again: node scripts/lock.mjs`);
    found.set(name, locked);
    open.push(...locked.dependencies);
  }
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function line(one: LockedPackage): string {
  const extras = one.extras.length > 0 ? `[${one.extras.join(',')}]` : '';
  const marker = one.marker === null ? '' : ` ; ${one.marker}`;
  const hashes = one.hashes.map((hash) => ` \\\n    --hash=${hash}`).join('');
  return `${one.name}${extras}==${one.version}${marker}${hashes}\n`;
}

/** Text of a requirements file that pip and uv install with every hash checked. */
export function requirementsText(lock: Lock, needs: readonly PackageNeed[], heading: string): string {
  return `# ${heading}\n${closure(lock, needs).map(line).join('')}`;
}
