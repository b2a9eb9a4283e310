/** The contract's rules, by who keeps them without code of one's own. */
import { escapeHtml as e } from '../../html.ts';

import type { Rule } from '../../runtime/check-result.ts';
import type { Comparison } from '../comparison.ts';
import { barTable, fold, prose, quiet, section, table } from './parts.ts';

const WHO: Readonly<Record<Rule['out_of_the_box'], string>> = {
  flask: 'Flask',
  django: 'Django',
  both: 'both',
  neither: 'neither',
};

export function rulesSection({ rules }: Comparison): string {
  if (rules.areas.length === 0) {
    return section('rules', 'Rules', prose('The list of rules is gone: contract/rules.yaml.'));
  }
  const areas = rules.areas.map(({ name, rules: own }) =>
    fold(
      `${e(name)} <span class="counts">${own.length} rules</span>`,
      table(
        `Rules of: ${name}`,
        ['Rule', 'Out of the box'],
        own.map((rule) => [e(rule.says), WHO[rule.out_of_the_box]]),
      ),
    ),
  );
  return section(
    'rules',
    'Who keeps the rules by itself',
    quiet(
      `Both apps keep every rule. “Out of the box” means: without code of one's own, with the usual companions of either (Flask-WTF, Flask-Login and SQLAlchemy; Django's own parts).`,
    ),
    barTable('Rules that a half keeps out of the box', [
      {
        label: 'by itself alone',
        values: { flask: rules.flask, django: rules.django },
      },
      { label: 'as the other does', values: { flask: rules.both, django: rules.both } },
      {
        label: 'only by code of its own',
        values: { flask: rules.neither + rules.django, django: rules.neither + rules.flask },
      },
    ]),
    ...areas,
  );
}
