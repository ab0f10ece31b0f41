export { createUser, type CreateUserRefusal } from './commands/create-user.ts';
export { grantRole, type GrantRoleRefusal } from './commands/grant-role.ts';
