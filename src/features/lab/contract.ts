/** What the contract suite asks of the lab. */
import type { ContractPart } from '../types.ts';

export const contract: ContractPart = {
  files: ['tests/test_lab.py', 'tests/test_compare_lab.py'],
  rules: ['workspace/contract/rules-lab.yaml'],
  differences: ['workspace/contract/differences-lab.yaml'],
};
