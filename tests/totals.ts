import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node';

const LONG = 5000;

/**
 * Tells of long and of failed tests when they end, since their file may take minutes more, and ends a run with one
 * line that a program can read; a file that did not even load counts as a failure.
 */
export class Totals implements Reporter {
  onTestCaseResult(test: TestCase): void {
    const duration = test.diagnostic()?.duration ?? 0;
    const { state } = test.result();
    if (state !== 'failed' && duration < LONG) return;
    console.log(`   ${(duration / 1000).toFixed(1).padStart(6)} s  ${state}  ${test.fullName}`);
  }

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
