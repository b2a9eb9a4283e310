/**
 * Keeps V8 at its quick compiler for WebAssembly; imported before ruff is. Optimising ruff's code takes two seconds
 * of both cores and holds up the end of the process, and a generation is over in half of one.
 */
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--liftoff-only');
