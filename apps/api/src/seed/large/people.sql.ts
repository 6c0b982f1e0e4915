import { AGE_DAYS } from './shape.js';
import { NOW, numbers } from './numbers.js';

export const PACKAGES = 20;
export const OPERATORS = 12;

const FIRST = [
  'Siti',
  'Budi',
  'Rina',
  'Agus',
  'Dewi',
  'Eko',
  'Fitri',
  'Hendra',
  'Intan',
  'Joko',
  'Kartika',
  'Lukman',
  'Maya',
  'Nanda',
  'Oki',
  'Putri',
  'Rizky',
  'Sari',
  'Tono',
  'Wulan',
  'Yusuf',
  'Zahra',
  'Arif',
  'Bayu',
  'Citra',
  'Dimas',
];
const LAST = [
  'Santoso',
  'Wulandari',
  'Pratama',
  'Lestari',
  'Saputra',
  'Hidayat',
  'Kusuma',
  'Nugroho',
  'Permata',
  'Ramadhan',
  'Setiawan',
  'Utami',
  'Wijaya',
  'Yuliana',
  'Anggraini',
  'Firmansyah',
  'Gunawan',
  'Halim',
  'Maulana',
  'Siregar',
];

const oneOf = (words: readonly string[], index: string) =>
  `ELT(1 + ${index} MOD ${words.length}, ${words.map((word) => `'${word}'`).join(', ')})`;

/** Administrators who cannot log in, of all roles. */
export const operators = (after: number) => `
  INSERT INTO users (id, name, email, password, role, is_active, created_at)
  SELECT n, CONCAT('Operator ', n), CONCAT('operator', n, '@contoh.invalid'), '-',
    ELT(1 + n MOD 4, 'operator', 'finance', 'viewer', 'operator'), n MOD 6 > 0, ${NOW} - INTERVAL ${AGE_DAYS} DAY + INTERVAL n HOUR
  FROM ${numbers(after + 1, after + OPERATORS)}`;

/** None lasts longer than a month, so that a bot's rentals never meet. */
export const packages = (after: number) => `
  INSERT INTO products (id, name, description, price, \`order\`, bot_type, duration_count, duration_unit, is_active, archived_at,
    created_at)
  SELECT n, CONCAT('Paket ', n), 'Untuk mengukur, bukan untuk dijual.', 10000 + 7500 * (n MOD ${PACKAGES}), 100 + n,
    IF(n MOD 3, 'selfbot', 'official'), IF(n MOD 4, 30, 7), 'day', 0, IF(n MOD 5, NULL, ${NOW} - INTERVAL n MOD 300 DAY),
    ${NOW} - INTERVAL ${AGE_DAYS} DAY
  FROM ${numbers(after + 1, after + PACKAGES)}`;

/** Registered more and more often: the last of them a moment ago. Nobody knows the password, which is no hash. */
export const customers = (after: number, count: number, [from, to]: [number, number]) => `
  INSERT INTO akuns (id, name, whatsapp_number, number_key, email, password, is_active, deactivated_at, locale, last_login_at,
    created_at, updated_at)
  SELECT n, CONCAT(${oneOf(FIRST, `CRC32(n)`)}, ' ', ${oneOf(LAST, `CRC32(n * 7)`)}), CONCAT('62812', LPAD(n, 8, '0')),
    CONCAT('62812', LPAD(n, 8, '0')), CONCAT(LOWER(${oneOf(FIRST, `CRC32(n)`)}), '.', n, '@contoh.invalid'), '-',
    n MOD 50 > 0, IF(n MOD 50, NULL, registered + INTERVAL 1 DAY), IF(n MOD 9, 'id', 'en'),
    IF(n MOD 4, registered + INTERVAL n MOD 20 HOUR, NULL), registered, registered
  FROM (
    SELECT n, ${NOW} - INTERVAL ${AGE_DAYS} DAY
      + INTERVAL FLOOR(${AGE_DAYS} * 86400 * POW((n - ${after} - 0.5) / ${count}, 2 / 3)) SECOND AS registered
    FROM ${numbers(from, to)}
  ) k ORDER BY n`;
