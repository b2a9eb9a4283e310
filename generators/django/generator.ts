/** The Django half alone. */
import { PairGenerator } from '../app/generator.ts';

export class DjangoGenerator extends PairGenerator {
  protected override half() {
    return 'django' as const;
  }
}
