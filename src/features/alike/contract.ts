/** What the contract suite asks of error pages and of requests that bring too much. */
import type { ContractPart } from '../types.ts';

export const contract: ContractPart = { files: [] };
