/** What the contract suite asks of accounts, and of apps that have none. */
import type { ContractSlot } from '../types.ts';

export const contract: ContractSlot = {
  files: [
    'suite/mails.py',
    'tests/test_accounts.py',
    'tests/test_accounts_forms.py',
    'tests/test_compare_accounts.py',
    'tests/test_next.py',
    'tests/test_reset.py',
    'tests/test_rights.py',
    'tests/test_sessions.py',
  ],
  rules: ['workspace/contract/rules-accounts.yaml'],
  differences: ['workspace/contract/differences-accounts.yaml'],
  readme: ['workspace/contract/readme-accounts.md'],
  without: {
    files: ['tests/test_open.py'],
    rules: ['workspace/contract/rules-open.yaml'],
    differences: ['workspace/contract/differences-open.yaml'],
  },
};
