/** The parts of OpenAPI 3.1 that the document uses. */

/** A JSON Schema, dialect 2020-12. */
export type Schema = Readonly<Record<string, unknown>>;

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly allowEmptyValue?: true;
  readonly description?: string;
  readonly schema: Schema;
}

export interface Answer {
  readonly description: string;
  readonly content?: Readonly<Record<string, { readonly schema: Schema | Reference }>>;
}

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  /** Not there where nobody says who they are. */
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: {
    readonly required: true;
    readonly content: Readonly<Record<string, { readonly schema: Schema | Reference }>>;
  };
  readonly responses: Readonly<Record<string, Answer | Reference>>;
}

/** A text of the model in the language that the pages are in. */
export type Say = (text: Readonly<Partial<Record<string, string>>> | null) => string;

export interface Reference {
  readonly $ref: string;
}

const named = (kind: 'schemas' | 'responses' | 'parameters', name: string): Reference => ({
  $ref: `#/components/${kind}/${name}`,
});
export const schemaNamed = (name: string): Reference => named('schemas', name);
export const answerNamed = (name: string): Reference => named('responses', name);
export const parameterNamed = (name: string): Reference => named('parameters', name);
