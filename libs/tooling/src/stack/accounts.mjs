// @ts-check
import { withServer } from './servers.mjs';

/**
 * Whether the demo accounts of this clone are in the database: a given one may have had data, and then got none.
 *
 * @param {import('./choices.mjs').Database} db
 * @param {import('./secrets.mjs').Secrets} secrets
 * @returns {Promise<boolean>}
 */
export function hasDemoAccounts(db, { admin, customer }) {
  return withServer(db, async (connection) => {
    await connection.changeUser({ database: db.database });
    const [rows] = await connection.query(
      `SELECT TABLE_NAME FROM information_schema.TABLES
       WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME IN ('users', 'akuns')`,
    );
    if (!Array.isArray(rows) || rows.length < 2) return false;
    const [found] = await connection.query(
      'SELECT email FROM users WHERE email = ? UNION ALL SELECT email FROM akuns WHERE email = ?',
      [admin.email, customer.email],
    );
    return Array.isArray(found) && found.length === 2;
  });
}
