/** The Flask half alone. */
import { PairGenerator } from '../app/generator.ts';

export class FlaskGenerator extends PairGenerator {
  protected override half() {
    return 'flask' as const;
  }
}
