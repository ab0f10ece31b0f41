import type { Dependencies } from '../../dependencies.ts';
import type { DemoCast } from './cast.ts';

/** Where the demo's applications are played: the product's own services, and the cast. */
export interface Stage extends Dependencies {
  readonly cast: DemoCast;
}
