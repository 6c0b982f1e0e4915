import type { Invariant } from '../../platform/invariants/domain/invariant.js';
import { URGENCY } from './domain/urgency.js';

/** What can wait for the morning waits in a queue then: so many times the tolerance. */
const PATIENCE = 30;
const CAN_WAIT = `m.state = 'queued' AND m.priority > ${URGENCY.payment}`;
const TIME_IN_JAKARTA = 'TIME(:now + INTERVAL 7 HOUR)';

const OUTBOX_IS_SENT: Invariant = {
  id: 'whatsapp.outbox_is_sent',
  sentence: {
    id: 'Setiap pesan WhatsApp dikirim dalam dua menit setelah gilirannya; yang tidak mendesak dalam satu jam, dan tidak pada malam hari.',
    en: 'Every WhatsApp message is sent within two minutes of its turn; what is not urgent within an hour, and not at night.',
  },
  toleranceSeconds: 120,
  sql: `
    SELECT CONCAT('message ', m.id, ': ', m.template) AS subject, m.next_attempt_at AS oldest
    FROM whatsapp_messages m
    WHERE m.state = 'queued' AND m.priority <= ${URGENCY.payment}
      AND m.next_attempt_at <= NOW(3) - INTERVAL :seconds SECOND
    UNION ALL
    SELECT CONCAT('message ', m.id, ': ', m.template), m.next_attempt_at
    FROM whatsapp_messages m
    WHERE ${CAN_WAIT} AND m.next_attempt_at <= NOW(3) - INTERVAL :seconds * ${PATIENCE} SECOND
      AND ${TIME_IN_JAKARTA} >= '08:00' AND ${TIME_IN_JAKARTA} < '21:00'
    UNION ALL
    SELECT CONCAT('message ', m.id, ': ', m.template), m.lease_until
    FROM whatsapp_messages m
    WHERE m.state = 'sending' AND m.lease_until <= NOW(3) - INTERVAL :seconds SECOND`,
  excepted: `
    SELECT COUNT(*) AS count FROM whatsapp_messages m
    WHERE ${CAN_WAIT} AND m.next_attempt_at <= NOW(3)
      AND (${TIME_IN_JAKARTA} < '07:00' OR ${TIME_IN_JAKARTA} >= '21:00')`,
};

const GATEWAY_ANSWERS: Invariant = {
  id: 'whatsapp.gateway_answers',
  sentence: {
    id: 'Gateway WhatsApp menjawab.',
    en: 'The WhatsApp gateway answers.',
  },
  toleranceSeconds: 60,
  sql: `
    SELECT CONCAT('gateway ', g.name) AS subject, g.since AS oldest
    FROM whatsapp_gateways g
    LEFT JOIN whatsapp_gateways main ON main.name = 'main' AND main.state = 'closed'
    WHERE g.state = 'open' AND g.since <= :before AND main.name IS NULL`,
};

/** Rules about the outbox. */
export const MESSAGE_INVARIANTS: readonly Invariant[] = [OUTBOX_IS_SENT, GATEWAY_ANSWERS];
