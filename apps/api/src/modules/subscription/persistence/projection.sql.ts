/** Subscriptions with ids after `:after` and up to `:upto`. */
export const RANGE = 'SELECT id FROM statuses WHERE id > :after AND id <= :upto';

/** Subscriptions that were touched in the last `:days`, they or one of their rentals. */
export const CHANGED = `
  SELECT id FROM statuses WHERE updated_at >= NOW(3) - INTERVAL :days DAY
  UNION SELECT status_id FROM data_penyewa_bots WHERE updated_at >= NOW(3) - INTERVAL :days DAY`;

/**
 * The ids of subscriptions that differ from their ledger, or whose rentals do: `differencesOf` in SQL, for many at
 * once. What ran out between `:before` and `:now` may still be marked as running.
 *
 * @param which selects the ids of the subscriptions to look at
 */
export function differing(which: string): string {
  return `
    SELECT DISTINCT b.subscription AS id FROM (
      SELECT s.id AS subscription, s.status AS own_status, s.habis AS own_habis, r.id AS rental, r.status, r.habis,
        r.mulai + INTERVAL COALESCE((
          SELECT SUM(e.delta_seconds) FROM rental_entries e WHERE e.data_penyewa_bot_id = r.id), 0) SECOND AS rebuilt,
        NOT EXISTS (SELECT 1 FROM data_penyewa_bots n WHERE n.status_id = s.id AND n.id > r.id) AS is_newest
      FROM (${which}) chosen
      STRAIGHT_JOIN statuses s ON s.id = chosen.id
      LEFT JOIN data_penyewa_bots r ON r.status_id = s.id
    ) b
    WHERE NOT (b.habis <=> b.rebuilt)
      OR (b.is_newest AND NOT (b.own_habis <=> b.rebuilt))
      OR (b.rebuilt > :now AND b.status <> IF(b.own_status = 'inactive', 'inactive', 'active'))
      OR (b.rebuilt <= :before AND b.status <> 'expired')
      OR (b.is_newest AND b.rebuilt > :now AND b.own_status = 'expired')
      OR (b.is_newest AND (b.rebuilt IS NULL OR b.rebuilt <= :before) AND b.own_status = 'active')`;
}
