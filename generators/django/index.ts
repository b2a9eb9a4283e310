/** `yo flask-vs-django:django`: the Django half alone. The generator sees by its name which one it is. */
export { createGenerator } from '../app/index.ts';
