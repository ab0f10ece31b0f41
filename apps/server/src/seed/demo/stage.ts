import type { Dependencies } from '../../dependencies.ts';
import type { Clock } from '../../platform/actor/index.ts';
import type { DemoCast } from './cast.ts';

/** Where the demo's applications are played: the product's own services, the cast, and the story's time. */
export interface Stage extends Dependencies {
  readonly cast: DemoCast;
  readonly story: Clock;
}
