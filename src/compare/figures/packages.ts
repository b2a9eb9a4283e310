/** The packages that a half runs with: those it names itself, and those that come along. */
import type { FeatureId } from '../../features/types.ts';
import type { Framework } from '../../scaffold/types.ts';

export interface Package {
  readonly name: string;
  readonly version: string;
  /** Whether the half's own code names it; else another package needs it. */
  readonly direct: boolean;
  /** Day of this version's release (ISO 8601); null where it is not known. */
  readonly released: string | null;
}

/** Only there on Windows: Python has it elsewhere. */
const ON_WINDOWS = /;\s*(?:sys_platform|platform_system|os_name) == ['"](?:win32|Windows|nt)['"]/;

/** Names and versions that a requirements file pins; what only Windows needs is left out. */
export const pinsOf = (requirements: string): readonly (readonly [string, string])[] =>
  requirements.split('\n').flatMap((line) => {
    const [, name, version] = /^([\w.-]+)(?:\[[\w,]+\])?==([^\s;\\]+)/.exec(line) ?? [];
    if (name === undefined || version === undefined || ON_WINDOWS.test(line)) return [];
    return [[name.toLowerCase(), version] as const];
  });

/**
 * Reads the packages of a half.
 * @param requirements - the text of `requirements.txt` as it is now.
 * @param features - that the half was generated with: what they need is direct, and so is what the team has added.
 */
export function packagesOf(
  framework: Framework,
  requirements: string,
  features: readonly FeatureId[],
): readonly Package[] {
  const locked = new Map(framework.lock.packages.map((one) => [one.name, one]));
  const named = new Set(framework.needs(features).map(({ name }) => name));
  return pinsOf(requirements).map(([name, version]) => {
    const known = locked.get(name);
    return {
      name,
      version,
      direct: known === undefined || named.has(name),
      released: known?.version === version ? known.released : null,
    };
  });
}
