export { actorColumns, systemActor } from './actor.ts';
export type { Actor, ActorMembership, Clock, Occasion, PersonActor, SystemActor } from './actor.ts';
export { heldOffices, inheritedOffices } from './held-offices.ts';
export type { HeldOffice } from './held-offices.ts';
export { loadMemberships } from './load-memberships.ts';
