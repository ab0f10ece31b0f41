export {
  freshOneTimePassword,
  givenPassword,
  givenPasswords,
  GIVEN_PASSWORD_DAYS,
  type GivenPassword,
} from './given-password.ts';
export { loginOf, normalLogin, type Login } from './login.ts';
