/** What the contract suite asks of accounts. */
import type { ContractPart } from '../types.ts';

export const contract: ContractPart = { files: [] };
