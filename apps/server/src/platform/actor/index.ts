export { actorColumns, systemActor } from './actor.ts';
export type { Actor, ActorMembership, Clock, Occasion, PersonActor, SystemActor } from './actor.ts';
export { loadMemberships } from './load-memberships.ts';
