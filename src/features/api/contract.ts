/** What the contract suite asks of the API. */
import { openapiText } from '../../scaffold/openapi.ts';
import type { ContractSlot } from '../types.ts';

export const contract: ContractSlot = {
  files: [
    'suite/api/__init__.py',
    'suite/api/access.py',
    'suite/api/cases.py',
    'suite/api/client.py',
    'suite/api/openapi.py',
    'suite/api/pair.py',
    'suite/api/rounds.py',
    'suite/api/rows.py',
    'suite/api/values.py',
    'suite/api/wire.py',
    'tests/api/conftest.py',
    'tests/api/test_access.py',
    'tests/api/test_addresses.py',
    'tests/api/test_bodies.py',
    'tests/api/test_conditions.py',
    'tests/api/test_lists.py',
    'tests/api/test_openapi.py',
    'tests/api/test_pages.py',
    'tests/api/test_problems.py',
    'tests/api/test_races.py',
    'tests/api/test_relations.py',
    'tests/api/test_unique.py',
    'tests/api/test_values.py',
    'tests/api/test_writes.py',
    'tests/test_compare_api.py',
  ],
  made: [{ path: 'openapi.yaml', text: openapiText }],
  packages: [
    { name: 'jsonschema', version: '>=4.25,<5', for: 'run', purpose: 'reads the OpenAPI documents' },
  ],
  rules: ['workspace/contract/rules-api.yaml'],
  with: {
    accounts: {
      files: [
        'suite/api/tokens.py',
        'tests/api/test_rights.py',
        'tests/api/test_session.py',
        'tests/api/test_tokens.py',
        'tests/test_compare_tokens.py',
      ],
      rules: ['workspace/contract/rules-api-accounts.yaml'],
    },
  },
};
