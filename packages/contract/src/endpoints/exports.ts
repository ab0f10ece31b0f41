import { endpoint } from '../endpoint.ts';
import { unitEndpoints } from './units.ts';
import { userEndpoints } from './users.ts';

const exporting = ['not-signed-in', 'no-right', 'not-found', 'export-too-long'] as const;

/** 导出 of what is listed, with the same filters, scope and masks. */
export const exportEndpoints = {
  'exports.units': endpoint({
    method: 'GET',
    path: '/api/unit-exports',
    summary: '导出 of the units that are listed, as a workbook',
    capability: 'read-units',
    query: unitEndpoints['units.list'].query,
    reply: 'file',
    refusals: exporting,
    audited: true,
  }),
  'exports.users': endpoint({
    method: 'GET',
    path: '/api/user-exports',
    summary: '导出 of the users that are listed, as a workbook; numbers masked as on the screen',
    capability: 'read-users',
    query: userEndpoints['users.list'].query,
    reply: 'file',
    refusals: exporting,
    audited: true,
  }),
};
