import { endpoint } from '../endpoint.ts';
import { Divisions } from '../schemas/catalogue.ts';

export const catalogueEndpoints = {
  'catalogue.divisions': endpoint({
    method: 'GET',
    path: '/api/divisions',
    summary: 'Administrative divisions of the province, with local zones',
    capability: 'read-catalogue',
    reply: Divisions,
    refusals: ['not-signed-in'],
  }),
};
