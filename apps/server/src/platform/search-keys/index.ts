export { searchKeys, searchable, bigramsOf, type SearchKeys } from './search-keys.ts';
