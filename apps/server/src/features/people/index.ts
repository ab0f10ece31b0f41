export { createUser, type CreateUserRefusal } from './commands/create-user.ts';
export { createUsers, type CreateUsersInput } from './commands/create-users.ts';
export { listUsers, type UserQuery } from './queries/list-users.ts';
export { grantRole, type GrantRoleRefusal } from './commands/grant-role.ts';
