/** The Node versions that this package and its dependencies run on. Imports nothing: it runs before everything else. */

/** What is wrong with a Node version, as one sentence, or null. */
export function nodeProblem(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if ((major === 20 && minor >= 17) || (major === 22 && minor >= 13) || major >= 24) return null;
  return `generator-flask-vs-django needs Node 20.17, 22.13, 24 or newer; this is ${version}.`;
}
