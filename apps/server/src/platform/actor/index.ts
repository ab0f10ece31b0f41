export { actingPersonId, holdsRole, systemActor } from './actor.ts';
export type { ActingParty, Actor, ActorMembership, Clock } from './actor.ts';
export { loadMemberships } from './load-memberships.ts';
