import mysql2 from 'mysql2';

const SESSION = [
  `SET SESSION time_zone = '+00:00'`,
  `SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED`,
  `SET SESSION innodb_lock_wait_timeout = 10`,
];

/**
 * mysql2 whose every connection begins with the session that the tables expect (UTC, READ COMMITTED).
 * The listener is there before TypeORM opens the first connection; a listener added later would miss it.
 */
export const driver = {
  ...mysql2,
  createPool(options: mysql2.PoolOptions) {
    const pool = mysql2.createPool(options);
    pool.on('connection', (connection) => SESSION.forEach((statement) => connection.query(statement)));
    return pool;
  },
};

/** Which dialect to speak: TypeORM's `mysql` reads wrong ids back from MariaDB. */
export async function askDialect(options: mysql2.ConnectionOptions): Promise<'mariadb' | 'mysql'> {
  const connection = mysql2.createConnection(options).promise();
  try {
    const [rows] = await connection.query<mysql2.RowDataPacket[]>('SELECT VERSION() AS version');
    return /mariadb/i.test(String(rows[0]?.version)) ? 'mariadb' : 'mysql';
  } finally {
    await connection.end().catch(() => undefined);
  }
}
