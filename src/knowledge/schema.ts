/** Reads the knowledge as it is written, and refuses what does not fit together. Run when the package is built. */
import { parse } from 'yaml';
import { z } from 'zod';
import { FEATURE_IDS } from '../features/types.ts';
import { CONCERNS, type Concern } from '../scaffold/types.ts';
import { MEASURES } from '../bench/types.ts';
import type { AdviceQuestion } from './advise/types.ts';
import {
  METRICS, VERDICTS,
  type Claim, type CodePointer, type Evidence, type Knowledge, type Overview, type Snippet, type Source, type Topic,
} from './types.ts'; // prettier-ignore

const text = z.string().trim().min(1);
const needs = z.array(text).optional();
const pointers = {
  snippet: z.strictObject({ snippet: text, needs }),
  rule: z.strictObject({ rule: text, needs }),
  metric: z.strictObject({ metric: z.enum(METRICS), concern: z.enum(CONCERNS).optional(), needs }),
  lab: z.strictObject({ lab: z.string().regex(/^\/lab\/.+\/$/) }),
  bench: z.strictObject({ bench: z.enum(MEASURES) }),
};
const code = z
  .strictObject({
    half: z.enum(['flask', 'django', 'both']),
    concern: z.enum(CONCERNS),
    entity: z.literal(true).optional(),
    file: text.optional(),
    symbol: text.optional(),
    text: text.optional(),
    needs,
  })
  .refine((one) => (one.symbol === undefined) !== (one.text === undefined), 'It has a symbol or a text.');
const evidence = z.union([code, ...Object.values(pointers)]);

const row = z.strictObject({ about: text, flask: text, django: text });
/** YAML reads `true` and `false` as no text when they stand without quotes. */
const unquoted = (value: unknown): unknown => (typeof value === 'boolean' ? String(value) : value);

const topicFile = z.strictObject({
  title: text,
  question: text,
  aliases: z.array(text),
  short: text,
  summary: z.array(row).min(2),
  claims: z
    .array(
      z.strictObject({
        id: text,
        claim: text,
        verdict: z.preprocess(unquoted, z.enum(VERDICTS)),
        measurable: z.boolean().optional(),
        flask: text,
        django: text,
        sources: z.array(text).min(1),
        evidence: z.array(evidence),
      }),
    )
    .min(1),
});
const sourcesFile = z.record(
  text,
  z.strictObject({ title: text, url: z.url(), second_hand: z.literal(true).optional() }),
);
const overviewFile = z.strictObject({
  checked: z.iso.date(),
  versions: z.strictObject({ flask: text, django: text }),
  short: text,
  summary: z.array(row),
  words: z.array(z.strictObject({ name: text, text })),
  groups: z.array(z.strictObject({ title: text, topics: z.array(text).min(1) })),
});
const adviseFile = z
  .array(
    z.strictObject({
      id: text,
      asks: text,
      options: z
        .array(
          z.strictObject({
            id: text,
            says: text,
            with: z.array(z.enum(FEATURE_IDS)).optional(),
            preset: text.optional(),
            reasons: z.array(
              z.strictObject({
                for: z.enum(['flask', 'django']),
                weight: z.union([z.literal(1), z.literal(2), z.literal(3)]),
                text,
                claims: z.array(text).min(1),
              }),
            ),
          }),
        )
        .min(2),
    }),
  )
  .max(10);
const snippetFile = z.strictObject({ title: text, flask: text, django: text });

/** What the concern of a pointer needs, where the pointer does not say. */
const NEEDS: Partial<Record<Concern, readonly string[]>> = {
  accounts: ['accounts'],
  session: ['accounts'],
  api: ['api'],
  admin: ['admin'],
};

/** The texts of the knowledge: YAML by topic, and the programs of the snippets. */
export interface KnowledgeFiles {
  readonly overview: string;
  readonly sources: string;
  readonly advise: string;
  readonly topics: Readonly<Record<string, string>>;
  readonly snippets: Readonly<
    Record<string, { readonly about: string; readonly flask: string; readonly django: string }>
  >;
}

type Issue = z.core.$ZodIssue;

/** What speaks against taking a value for this kind: names that the kind does not have. */
const strange = (issues: readonly Issue[]): number =>
  issues.reduce((sum, one) => sum + (one.code === 'unrecognized_keys' ? one.keys.length : 0), 0);

/** The place and the message; of several kinds that a value could be, those of the likeliest. */
function told(
  issue: Issue | undefined,
  above: readonly PropertyKey[] = [],
): readonly [PropertyKey[], string] {
  const place = [...above, ...(issue?.path ?? [])];
  if (issue?.code !== 'invalid_union') return [place, issue?.message ?? ''];
  const [likeliest] = issue.errors.toSorted((a, b) => strange(a) - strange(b) || a.length - b.length);
  return told(likeliest?.[0], place);
}

/** @throws Error with the file and the place, when a text is not what it should be. */
function read<T>(schema: z.ZodType<T>, name: string, yaml: string): T {
  const result = schema.safeParse(parse(yaml));
  if (result.success) return result.data;
  const [place, message] = told(result.error.issues[0]);
  throw new Error(`${name}: ${place.join('.')}: ${message}`);
}

function pointersOf(raw: z.infer<typeof evidence>): readonly Evidence[] {
  if ('snippet' in raw) return [{ kind: 'snippet', snippet: raw.snippet, needs: raw.needs ?? [] }];
  if ('rule' in raw) return [{ kind: 'rule', rule: raw.rule, needs: raw.needs ?? [] }];
  if ('lab' in raw) return [{ kind: 'lab', lab: raw.lab, needs: ['lab'] }];
  if ('bench' in raw) return [{ kind: 'bench', bench: raw.bench, needs: [] }];
  const its = raw.needs ?? (raw.concern && NEEDS[raw.concern]) ?? [];
  if ('metric' in raw)
    return [{ kind: 'metric', metric: raw.metric, concern: raw.concern ?? null, needs: its }];
  const halves = raw.half === 'both' ? (['flask', 'django'] as const) : [raw.half];
  return halves.map((half): CodePointer => ({
    kind: 'code',
    half,
    concern: raw.concern,
    entity: raw.entity ?? false,
    file: raw.file ?? null,
    symbol: raw.symbol ?? null,
    text: raw.text ?? null,
    needs: its,
  }));
}

function found<T>(all: Readonly<Record<string, T>>, key: string, name: string, what: string): T {
  const one = Object.hasOwn(all, key) ? all[key] : undefined;
  if (one === undefined) throw new Error(`${name}: there is no ${what} ${key}.`);
  return one;
}

function topicFrom(
  id: string,
  yaml: string,
  sources: Readonly<Record<string, Source>>,
  snippets: Readonly<Record<string, Snippet>>,
): Topic {
  const name = `topics/${id}.yaml`;
  const raw = read(topicFile, name, yaml);
  const claims = raw.claims.map((claim): Claim => {
    const shown = claim.evidence.flatMap(pointersOf);
    for (const each of shown) if (each.kind === 'snippet') found(snippets, each.snippet, name, 'snippet');
    return {
      id: claim.id,
      claim: claim.claim,
      verdict: claim.verdict,
      measurable: claim.measurable ?? true,
      flask: claim.flask,
      django: claim.django,
      sources: claim.sources.map((key) => found(sources, key, `${name}: ${claim.id}`, 'source')),
      evidence: shown,
    };
  });
  return { ...raw, id, claims };
}

function questionsFrom(yaml: string, topics: readonly Topic[]): readonly AdviceQuestion[] {
  const claims = Object.fromEntries(
    topics.flatMap((topic) => topic.claims.map((claim) => [claim.id, claim])),
  );
  const questions = read(adviseFile, 'advise.yaml', yaml);
  for (const reason of questions.flatMap(({ options }) => options.flatMap(({ reasons }) => reasons))) {
    for (const claim of reason.claims) found(claims, claim, 'advise.yaml', 'claim');
  }
  return questions.map((question) => ({
    ...question,
    options: question.options.map((option) => ({
      ...option,
      with: option.with ?? [],
      preset: option.preset ?? null,
    })),
  }));
}

/** The whole knowledge from its files. @throws Error when they do not fit together. */
export function knowledgeFrom(files: KnowledgeFiles): Knowledge {
  const sources = Object.fromEntries(
    Object.entries(read(sourcesFile, 'sources.yaml', files.sources)).map(
      ([key, { title, url, second_hand }]) => [key, { title, url, primary: second_hand !== true }],
    ),
  );
  const snippets = Object.fromEntries(
    Object.entries(files.snippets).map(([key, { about, flask, django }]): [string, Snippet] => {
      const its = read(snippetFile, `snippets/${key}/snippet.yaml`, about);
      return [
        key,
        {
          title: its.title,
          flask: { code: flask.trimEnd(), output: its.flask },
          django: { code: django.trimEnd(), output: its.django },
        },
      ];
    }),
  );
  const overview: Overview = read(overviewFile, 'overview.yaml', files.overview);
  const order = overview.groups.flatMap((group) => group.topics);
  for (const id of Object.keys(files.topics)) {
    if (!order.includes(id)) throw new Error(`overview.yaml: the topic ${id} is in no group.`);
  }
  const topics = order.map((id) =>
    topicFrom(id, found(files.topics, id, 'overview.yaml', 'topic'), sources, snippets),
  );
  return { overview, topics, snippets, questions: questionsFrom(files.advise, topics) };
}
