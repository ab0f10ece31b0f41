import type { EndpointName } from '@zhicheng/contract';
import type { Dependencies } from '../dependencies.ts';
import type { Handlers } from '../platform/http/index.ts';
import { applicationHandlers } from './applications/index.ts';
import { bulletinHandlers } from './bulletins/routes.ts';
import { catalogueHandlers } from './catalogue/routes.ts';
import { committeeHandlers } from './committees/routes.ts';
import { dossierHandlers } from './dossier/index.ts';
import { fileHandlers } from './files/index.ts';
import { logHandlers } from './logs/routes.ts';
import { importHandlers } from './imports/index.ts';
import { messageHandlers } from './messages/routes.ts';
import { managedNoticeHandlers, noticeHandlers, publicNoticeHandlers } from './notices/routes/index.ts';
import { peopleHandlers } from './people/routes.ts';
import { reviewHandlers } from './review/routes.ts';
import { sessionHandlers } from './session/routes.ts';
import { supportHandlers } from './support/routes.ts';
import { unitHandlers } from './units/routes.ts';

/** A handler for every endpoint, from the features; what is missing does not compile. */
export function allHandlers(dependencies: Dependencies, wakeImports: () => void): Handlers<EndpointName> {
  return {
    ...sessionHandlers(dependencies),
    ...catalogueHandlers(dependencies),
    ...noticeHandlers(dependencies),
    ...managedNoticeHandlers(dependencies),
    ...committeeHandlers(dependencies),
    ...publicNoticeHandlers(dependencies),
    ...applicationHandlers(dependencies),
    ...dossierHandlers(dependencies),
    ...fileHandlers(dependencies),
    ...reviewHandlers(dependencies),
    ...peopleHandlers(dependencies),
    ...importHandlers(dependencies, wakeImports),
    ...unitHandlers(dependencies),
    ...bulletinHandlers(dependencies),
    ...messageHandlers(dependencies),
    ...logHandlers(dependencies),
    ...supportHandlers(dependencies),
  };
}
