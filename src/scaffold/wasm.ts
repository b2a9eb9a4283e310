/**
 * Keeps V8 at its quick compiler for WebAssembly; imported before ruff is. Optimising ruff's code takes seconds of
 * all cores and holds up the end of the process, and a generation is over in one.
 */
import { setFlagsFromString } from 'node:v8';

// Before V8 starts `--liftoff-only` would say both; at run time it does nothing in newer versions.
for (const flag of ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) setFlagsFromString(flag);
