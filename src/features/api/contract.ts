/** What the contract suite asks of the API. */
import type { ContractPart } from '../types.ts';

export const contract: ContractPart = {
  files: [],
  packages: [
    { name: 'jsonschema', version: '>=4.25,<5', for: 'run', purpose: 'reads the OpenAPI documents' },
  ],
};
