/** What the contract suite asks of the admin. */
import type { ContractPart } from '../types.ts';

export const contract: ContractPart = {
  files: ['tests/test_admin.py', 'tests/test_compare_admin.py'],
  rules: ['workspace/contract/rules-admin.yaml'],
  differences: ['workspace/contract/differences-admin.yaml'],
};
