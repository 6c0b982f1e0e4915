-- A small shop as the former application left it: its tables, Laravel's own beside them, and the odd rows of real life.
-- Every password is kopi-tubruk-3-gelas. Times are those of Jakarta, as the application wrote them.
SET FOREIGN_KEY_CHECKS = 0, sql_mode = '';

CREATE TABLE migrations (id int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY, migration varchar(255) NOT NULL, batch int NOT NULL);
INSERT INTO migrations (migration, batch) VALUES ('0001_01_01_000000_create_users_table', 1), ('2025_01_05_081500_create_akuns_table', 2);
CREATE TABLE sessions (id varchar(255) NOT NULL PRIMARY KEY, user_id bigint unsigned NULL, ip_address varchar(45) NULL, user_agent text NULL, payload longtext NOT NULL, last_activity int NOT NULL, KEY sessions_user_id_index (user_id));
INSERT INTO sessions VALUES ('Zx81', 1, '10.0.0.7', 'Mozilla', 'YTowOnt9', 1767000000);
CREATE TABLE cache (`key` varchar(255) NOT NULL PRIMARY KEY, value mediumtext NOT NULL, expiration int NOT NULL);
INSERT INTO cache VALUES ('spatie', 's:1:"x";', 1767000000);
CREATE TABLE jobs (id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY, queue varchar(255) NOT NULL, payload longtext NOT NULL, attempts tinyint unsigned NOT NULL, reserved_at int unsigned NULL, available_at int unsigned NOT NULL, created_at int unsigned NOT NULL);
INSERT INTO jobs (queue, payload, attempts, available_at, created_at) VALUES ('default', '{}', 0, 1767000000, 1767000000);
-- Filament keeps a table under a name that is ours.
CREATE TABLE exports (id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY, completed_at timestamp NULL, file_disk varchar(255) NOT NULL, exporter varchar(255) NOT NULL, total_rows int unsigned NOT NULL);
INSERT INTO exports (file_disk, exporter, total_rows) VALUES ('local', 'PenyewaExporter', 12);

CREATE TABLE users (
  id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
  avatar_url varchar(255) NULL,
  name varchar(255) NOT NULL,
  email varchar(255) NOT NULL,
  password varchar(255) NOT NULL,
  remember_token varchar(100) NULL,
  created_at timestamp NULL,
  updated_at timestamp NULL,
  UNIQUE KEY users_email_unique (email)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
INSERT INTO users (name, email, password, remember_token, created_at, updated_at) VALUES
  ('Ratna', 'Ratna@TeamAnuBot.id', '$2y$04$M.NzglK7VuZecCnQWAbo1ueo8FRzLgkWKI67BIl0LpKkPrRA40/ZO', 'rT5kq', '2025-01-05 08:15:00', '2025-01-05 08:15:00'),
  ('Wawan', 'wawan@teamanubot.id', '$2y$04$M.NzglK7VuZecCnQWAbo1ueo8FRzLgkWKI67BIl0LpKkPrRA40/ZO', NULL, NULL, NULL);

CREATE TABLE akuns (
  id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name varchar(255) NOT NULL,
  whatsapp_number varchar(20) NOT NULL,
  email varchar(255) NOT NULL,
  password varchar(255) NOT NULL,
  created_at timestamp NULL,
  updated_at timestamp NULL,
  UNIQUE KEY akuns_email_unique (email)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
INSERT INTO akuns (id, name, whatsapp_number, email, password, created_at, updated_at) VALUES
  (1, 'Budi', '0812 3456 7890', 'Budi@Contoh.ID', '$2y$04$M.NzglK7VuZecCnQWAbo1ueo8FRzLgkWKI67BIl0LpKkPrRA40/ZO', '2026-01-10 09:00:00', '2026-06-01 10:00:00'),
  (2, 'Siti', '+62 813-1111-2222', 'siti@contoh.id', '$2y$04$M.NzglK7VuZecCnQWAbo1ueo8FRzLgkWKI67BIl0LpKkPrRA40/ZO', '2026-02-01 12:00:00', '2026-02-01 12:00:00'),
  (3, 'Toko Siti', '081311112222', 'toko.siti@contoh.id', '$2y$04$M.NzglK7VuZecCnQWAbo1ueo8FRzLgkWKI67BIl0LpKkPrRA40/ZO', '2026-05-01 12:00:00', '2026-05-01 12:00:00'),
  (4, 'Agus', 'tidak ada', 'agus@contoh.id', '$2y$04$M.NzglK7VuZecCnQWAbo1ueo8FRzLgkWKI67BIl0LpKkPrRA40/ZO', NULL, NULL),
  (5, 'Dewi', '6285700001111', ' dewi@contoh.id', '$2y$04$M.NzglK7VuZecCnQWAbo1ueo8FRzLgkWKI67BIl0LpKkPrRA40/ZO', '2026-03-01 00:30:00', '2026-03-01 00:30:00'),
  (6, 'Eko', '+6285700001111', 'eko@contoh.id', '$2y$04$M.NzglK7VuZecCnQWAbo1ueo8FRzLgkWKI67BIl0LpKkPrRA40/ZO', '2026-03-02 07:00:00', '2026-03-02 07:00:00'),
  (7, 'Fajar', '081234500007', 'FAJAR@CONTOH.ID', '$2y$04$M.NzglK7VuZecCnQWAbo1ueo8FRzLgkWKI67BIl0LpKkPrRA40/ZO', '0000-00-00 00:00:00', '0000-00-00 00:00:00'),
  (8, 'Gita', '081234500008', 'gita@contoh.id', '$2y$04$M.NzglK7VuZecCnQWAbo1ueo8FRzLgkWKI67BIl0LpKkPrRA40/ZO', '2026-11-01 07:00:00', '2026-11-01 07:00:00'),
  (9, 'Hadi', '081234500009', 'hadi@contoh.id', '$2y$04$M.NzglK7VuZecCnQWAbo1ueo8FRzLgkWKI67BIl0LpKkPrRA40/ZO', '2026-11-02 07:00:00', '2026-11-02 07:00:00');

CREATE TABLE products (
  id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name varchar(255) NOT NULL,
  description varchar(255) NOT NULL,
  price decimal(10,2) NOT NULL,
  `order` int NOT NULL DEFAULT 0,
  created_at timestamp NULL,
  updated_at timestamp NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
INSERT INTO products VALUES
  (1, 'Self-bot Bulanan', 'Satu bot untuk satu akun LINE', 50000.00, 1, '2025-01-05 08:20:00', '2025-01-05 08:20:00'),
  (2, 'Bot Resmi', 'Untuk LINE Official Account', 150000.00, 2, '2025-01-05 08:20:00', NULL);

CREATE TABLE payment_transactions (
  id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
  akun_id bigint unsigned NOT NULL,
  product_id bigint unsigned NOT NULL,
  midtrans_order_id varchar(255) NOT NULL,
  midtrans_transaction_id varchar(255) NULL,
  amount decimal(10,2) NOT NULL,
  transaction_status varchar(255) NOT NULL DEFAULT 'pending',
  raw_response text NULL,
  created_at timestamp NULL,
  updated_at timestamp NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
INSERT INTO payment_transactions (id, akun_id, product_id, midtrans_order_id, midtrans_transaction_id, amount, transaction_status, raw_response, created_at, updated_at) VALUES
  -- What gave the rentals that there are.
  (1, 1, 1, 'ORDER-1', '11111111-1111-4111-8111-111111111111', 50000, 'settlement', '{"transaction_status":"settlement","payment_type":"qris","transaction_time":"2026-11-20 13:58:00","settlement_time":"2026-11-20 14:00:00","gross_amount":"50000.00","currency":"IDR"}', '2026-11-20 13:57:00', '2026-11-20 14:00:05'),
  (2, 2, 1, 'ORDER-2', '22222222-2222-4222-8222-222222222222', 50000, 'capture', '"{\\"transaction_status\\":\\"capture\\",\\"payment_type\\":\\"credit_card\\",\\"fraud_status\\":\\"accept\\"}"', '2026-06-01 10:00:00', '2026-06-01 10:00:30'),
  (3, 5, 2, 'ORDER-3', NULL, 150000, 'settlement', NULL, '2026-11-01 00:00:00', '2026-11-01 00:10:00'),
  -- Money that came, and no rental.
  (4, 8, 1, 'ORDER-4', '44444444-4444-4444-8444-444444444444', 50000, 'settlement', '{"payment_type":"bank_transfer","settlement_time":"2026-11-25 20:15:00"}', '2026-11-25 20:00:00', '2026-11-25 20:15:02'),
  -- Nobody can tell for whom, or what was bought.
  (5, 999, 1, 'ORDER-5', '55555555-5555-4555-8555-555555555555', 50000, 'settlement', NULL, '2026-10-01 08:00:00', '2026-10-01 08:01:00'),
  (6, 9, 77, 'ORDER-6', '66666666-6666-4666-8666-666666666666', 75000, 'settlement', NULL, NULL, NULL),
  -- Never paid, denied, given back, on its way, and one of which the last notification says more than the column.
  (7, 1, 1, 'ORDER-7', NULL, 50000, 'pending', NULL, '2026-11-30 18:00:00', '2026-11-30 18:00:00'),
  (8, 2, 1, 'ORDER-8', NULL, 50000, 'expire', NULL, '2026-05-01 18:00:00', '2026-05-02 18:00:00'),
  (9, 7, 1, 'ORDER-9', '99999999-9999-4999-8999-999999999999', 50000, 'refund', '{"payment_type":"gopay","refund_amount":"50000.00"}', '2026-07-01 18:00:00', '2026-07-03 18:00:00'),
  (10, 9, 1, 'ORDER-10', NULL, 50000, 'pending', '{"transaction_status":"settlement","transaction_id":"10101010-1010-4010-8010-101010101010"}', '2026-11-29 18:00:00', '2026-11-29 18:00:00'),
  -- An order id that was given twice.
  (11, 3, 1, 'ORDER-1', NULL, 50000, 'expire', NULL, '2026-05-03 08:00:00', '2026-05-04 08:00:00');
