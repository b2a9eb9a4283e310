/** `yo flask-vs-django:flask`: the Flask half alone. The generator sees by its name which one it is. */
export { createGenerator } from '../app/index.ts';
