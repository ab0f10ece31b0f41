import { applicationEndpoints } from './applications.ts';
import { bulletinEndpoints } from './bulletins.ts';
import { catalogueEndpoints } from './catalogue.ts';
import { committeeEndpoints } from './committees.ts';
import { dossierEndpoints, fileEndpoints } from './dossier.ts';
import { managedNoticeEndpoints, publicNoticeEndpoints } from './managed-notices.ts';
import { logEndpoints } from './logs.ts';
import { exportEndpoints } from './exports.ts';
import { importEndpoints } from './imports.ts';
import { messageEndpoints } from './messages.ts';
import { noticeEndpoints } from './notices.ts';
import { ownProfileEndpoints } from './own-profile.ts';
import { sessionEndpoints } from './session.ts';
import { transferEndpoints } from './transfers.ts';
import { userEndpoints } from './users.ts';
import { unitEndpoints } from './units.ts';
import { supportEndpoints } from './support.ts';
import { workEndpoints } from './work.ts';

/** The one table of what may be asked over the wire. */
export const endpoints = {
  ...sessionEndpoints,
  ...catalogueEndpoints,
  ...noticeEndpoints,
  ...managedNoticeEndpoints,
  ...committeeEndpoints,
  ...publicNoticeEndpoints,
  ...applicationEndpoints,
  ...dossierEndpoints,
  ...fileEndpoints,
  ...workEndpoints,
  ...importEndpoints,
  ...exportEndpoints,
  ...unitEndpoints,
  ...bulletinEndpoints,
  ...logEndpoints,
  ...supportEndpoints,
  ...userEndpoints,
  ...ownProfileEndpoints,
  ...transferEndpoints,
  ...messageEndpoints,
};

export type Endpoints = typeof endpoints;
export type EndpointName = keyof Endpoints;
