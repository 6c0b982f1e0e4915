import { convenienceStore } from './convenience-store.js';

/** Its notifications know no `fraud_status`; a settled payment may be taken back. */
export const indomaret = convenienceStore({
  store: 'indomaret',
  name: 'Indomaret',
  reversible: true,
  more: ({ settledAt, details }) =>
    settledAt === undefined
      ? { fraud_status: undefined }
      : { fraud_status: undefined, expiry_time: undefined, approval_code: details.approvalCode },
});
