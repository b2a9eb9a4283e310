import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Ends a run with one line that a program can read; a file that did not even load counts as a failure. */
export class Totals implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    let [passed, failed] = [0, errors.length];
    for (const module of modules) {
      const states = [...module.children.allTests()].map((each) => each.result().state);
      const broken = states.filter((state) => state === 'failed').length;
      passed += states.filter((state) => state === 'passed').length;
      failed += broken === 0 && module.state() === 'failed' ? 1 : broken;
    }
    console.log(`${passed} passed, ${failed} failed`);
  }
}
