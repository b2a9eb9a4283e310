/** What the contract suite asks of the admin. */
import type { ContractPart } from '../types.ts';

export const contract: ContractPart = {
  files: ['tests/test_admin.py'],
  rules: ['workspace/contract/partials/admin-rules.yaml'],
  differences: ['workspace/contract/partials/admin-differences.yaml'],
};
