export { AUDIT_ACTIONS, type AuditAction } from './audit-actions.js';
export { ERROR_STATUS, type ErrorCode } from './error-codes.js';
