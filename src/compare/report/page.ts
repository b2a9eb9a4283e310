/** The report as one HTML file: it needs no network, no script and no other file. */
import { escapeHtml as e } from '../../html.ts';
import { readTemplate } from '../../installation.ts';
import type { Comparison } from '../comparison.ts';
import { claimsSection } from './claims.ts';
import { codeSection, filterStyle } from './code.ts';
import { definitionsSection } from './definitions.ts';
import { figuresSection } from './figures.ts';
import { priceSection } from './price.ts';
import { benchSection, checkSection, screenshotsSection } from './results.ts';
import { rulesSection } from './rules.ts';
import { schemasSection } from './schemas.ts';
import { summary } from './summary.ts';

const LINKS: readonly (readonly [string, string])[] = [
  ['summary', 'Summary'], ['code', 'Code'], ['figures', 'Figures'], ['price', 'Price'], ['screens', 'Pages'],
  ['rules', 'Rules'], ['contract', 'Contract'], ['bench', 'Measurements'], ['database', 'Databases'],
  ['claims', 'Claims'], ['definitions', 'How it was counted'],
]; // prettier-ignore

const versionOf = (name: string, version: string | null): string =>
  version === null ? name : `${name} ${version}`;

/** The page, from its doctype on. */
export function reportPage(comparison: Comparison): string {
  const { project, halves, made, generator, features } = comparison;
  const title = `${project}: Flask and Django side by side`;
  const links = LINKS.filter(([id]) => id !== 'screens' || comparison.screenshots.length > 0);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${e(title)}</title>
<style>
${readTemplate('pages/palette.css')}${readTemplate('report/report.css')}${filterStyle(comparison)}
</style>
</head>
<body>
<a class="skip" href="#code">Skip to the code</a>
<header>
<h1>${e(project)}</h1>
<p><span class="flask">${e(versionOf('Flask', halves.flask.version))}</span> and <span class="django">${e(versionOf('Django', halves.django.version))}</span>, side by side</p>
<p class="quiet">Compared on ${made.slice(0, 10)} with version ${e(generator)} of the generator; features: ${e(features.join(', ') || 'none')}.</p>
<nav aria-label="Sections">${links.map(([id, text]) => `<a href="#${id}">${text}</a>`).join(' ')}</nav>
</header>
<main>
${[
  summary(comparison),
  codeSection(comparison),
  figuresSection(comparison),
  priceSection(comparison),
  screenshotsSection(comparison),
  rulesSection(comparison),
  checkSection(comparison),
  benchSection(comparison),
  schemasSection(comparison),
  claimsSection(comparison),
  definitionsSection(),
].join('\n')}
</main>
</body>
</html>
`;
}
