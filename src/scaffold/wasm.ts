/**
 * Keeps V8 at its quick compiler for WebAssembly; optimising ruff's code takes seconds of all cores and holds up the
 * end of the process, and a generation is over in one. It must come before the module is compiled: after that the
 * same flags make V8 optimise at once, which takes ten times as long.
 */
import { setFlagsFromString } from 'node:v8';

// Before V8 starts `--liftoff-only` would say both; at run time it does nothing in newer versions.
for (const flag of ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) setFlagsFromString(flag);
