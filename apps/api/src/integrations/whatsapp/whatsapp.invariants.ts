import type { Invariant } from '../../platform/invariants/domain/invariant.js';

const OUTBOX_IS_SENT: Invariant = {
  id: 'whatsapp.outbox_is_sent',
  sentence: {
    id: 'Setiap pesan WhatsApp dikirim dalam dua menit setelah gilirannya.',
    en: 'Every WhatsApp message is sent within two minutes of its turn.',
  },
  toleranceSeconds: 120,
  sql: `
    SELECT CONCAT('message ', m.id, ': ', m.template) AS subject, m.next_attempt_at AS oldest
    FROM whatsapp_messages m
    WHERE m.state = 'queued' AND m.next_attempt_at <= NOW(3) - INTERVAL :seconds SECOND
    UNION ALL
    SELECT CONCAT('message ', m.id, ': ', m.template), m.lease_until
    FROM whatsapp_messages m
    WHERE m.state = 'sending' AND m.lease_until <= NOW(3) - INTERVAL :seconds SECOND`,
};

/** Rules about the outbox. */
export const MESSAGE_INVARIANTS: readonly Invariant[] = [OUTBOX_IS_SENT];
