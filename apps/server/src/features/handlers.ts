import type { EndpointName } from '@zhicheng/contract';
import type { Dependencies } from '../dependencies.ts';
import type { Handlers } from '../platform/http/index.ts';

/** A handler for every endpoint, from the features. */
export function allHandlers(_dependencies: Dependencies): Handlers<EndpointName> {
  return {} as Handlers<EndpointName>;
}
