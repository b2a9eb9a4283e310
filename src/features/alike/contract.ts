/** What the contract suite asks of the words: that they are the same, or that only those that are listed differ. */
import type { ContractSlot } from '../types.ts';

export const contract: ContractSlot = {
  files: ['tests/test_refusals.py'],
  rules: ['workspace/contract/rules-alike.yaml'],
  without: { files: [], differences: ['workspace/contract/differences-own-words.yaml'] },
};
