export { ERROR_STATUS, type ErrorCode } from './error-codes.js';
