export { createUser, type CreateUserRefusal } from './commands/create-user.ts';
export { listUsers, type UserQuery } from './queries/list-users.ts';
export { grantRole, type GrantRoleRefusal } from './commands/grant-role.ts';
