/** The OpenAPI document of a model: what the API of both halves is held to. Pure. */
import { Document, isCollection, isMap, Scalar, visit, type ScalarTag } from 'yaml';
import type { FeatureId } from '../features/types.ts';
import type { Model } from '../model/types.ts';
import { schemas } from './openapi/components.ts';
import { problems } from './openapi/answers.ts';
import { PARAMETERS, paths } from './openapi/operations.ts';
import type { Say } from './openapi/types.ts';

/** The two ways to say who one is; each app has its own name for the cookie. */
const SECURITY_SCHEMES = {
  token: { type: 'http', scheme: 'bearer' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'session',
    description:
      'The cookie of the pages; each app has its own name for it. Writing needs the header X-CSRFToken.',
  },
};

/**
 * The document as data. Whole numbers beyond 2^53 are bigints.
 * @param accounts - whether the apps have any; without, nobody says who they are and nobody is refused for it.
 */
export function openapi(model: Model, accounts = true) {
  const [language] = model.project.languages;
  const say: Say = (text) => text?.[language] ?? '';
  return {
    openapi: '3.1.0',
    info: { title: `${say(model.project.title)} API`, version: '1' },
    paths: paths(model, say, accounts),
    components: {
      schemas: schemas(model, say, accounts),
      parameters: PARAMETERS,
      responses: problems(accounts),
      ...(accounts && { securitySchemes: SECURITY_SCHEMES }),
    },
  };
}

/** What is as short as this stands on one line. */
const SHORT = 72;

/** In YAML 1.1 a number with an exponent needs a point as well. */
const POINTED: ScalarTag = {
  tag: 'tag:yaml.org,2002:float',
  default: true,
  identify: (value) => typeof value === 'number' && /^-?\de/.test(String(value)),
  test: /^-?\d\.0e[-+]\d+$/,
  resolve: Number,
  stringify: ({ value }) => String(value).replace('e', '.0e'),
};

/**
 * What YAML 1.1 takes for the end of a line, or not at all outside quotes: tabs, control characters, marks of byte
 * order. YAML 1.2 is not so strict, and its writer neither.
 */
const STRICT = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\uFEFF]/u;
const RAW = /[\x7F-\x9F\u2028\u2029\uFEFF]/g;
const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The document as YAML, in words that readers of YAML 1.1 and 1.2 understand alike. */
export function openapiText(model: Model, features: readonly FeatureId[]): string {
  const document = new Document(openapi(model, features.includes('accounts')), {
    version: '1.1',
    aliasDuplicateObjects: false,
    customTags: (tags) => [POINTED, ...tags],
  });
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && STRICT.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
    Collection: (_, node) => {
      const inner = isMap(node) ? node.items.map(({ value }) => value) : node.items;
      const flat = inner.every((one) => !isCollection(one) || one.items.length === 0);
      if (flat && String(node).length <= SHORT) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, directives: false }).replaceAll(RAW, escaped);
}
