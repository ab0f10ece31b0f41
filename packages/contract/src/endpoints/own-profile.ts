import { endpoint } from '../endpoint.ts';
import { OwnProfile, UpdateOwn } from '../schemas/user.ts';

export const ownProfileEndpoints = {
  'users.readOwn': endpoint({
    method: 'GET',
    path: '/api/own-profile',
    summary: 'One’s own name, login, phone, mail, units and roles',
    capability: 'own-session',
    reply: OwnProfile,
    refusals: ['not-signed-in'],
  }),
  'users.updateOwn': endpoint({
    method: 'PUT',
    path: '/api/own-profile',
    summary: 'One’s own phone and mail',
    capability: 'own-session',
    body: UpdateOwn,
    reply: OwnProfile,
    refusals: ['not-signed-in', 'bad-content', 'user-changed'],
    once: true,
    audited: true,
  }),
};
