import type { EndpointName } from '@zhicheng/contract';
import { applicationReach } from './application-reach.ts';
import { bulletinReach } from './bulletin-reach.ts';
import { logReach } from './log-reach.ts';
import { importsReach } from './imports-reach.ts';
import type { Reach } from './kinds.ts';
import { reviewDataReach } from './review-data-reach.ts';
import { sessionReach } from './session-reach.ts';
import { supportReach } from './support-reach.ts';
import { unitReach } from './unit-reach.ts';
import { userReach } from './user-reach.ts';

/** Who reaches what each endpoint is about; a new endpoint without a line does not compile. */
export const reach: Record<EndpointName, Reach> = {
  ...applicationReach,
  ...sessionReach,
  ...unitReach,
  ...userReach,
  ...bulletinReach,
  ...reviewDataReach,
  ...logReach,
  ...supportReach,
  ...importsReach,
};
