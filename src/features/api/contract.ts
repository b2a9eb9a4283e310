/** What the contract suite asks of the API. */
import { openapiText } from '../../scaffold/openapi.ts';
import type { ContractPart } from '../types.ts';

export const contract: ContractPart = {
  files: [],
  made: [{ path: 'openapi.yaml', text: openapiText }],
  packages: [
    { name: 'jsonschema', version: '>=4.25,<5', for: 'run', purpose: 'reads the OpenAPI documents' },
  ],
};
