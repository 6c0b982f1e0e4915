-- Rentals as a careful application keeps them: keys, timestamps, an enum, dates as dates, and columns that we do not know.
SET FOREIGN_KEY_CHECKS = 0, sql_mode = '';

CREATE TABLE statuses (
  id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
  akun_id bigint unsigned NOT NULL,
  product_id bigint unsigned NULL,
  status enum('active','inactive','expired') NOT NULL DEFAULT 'active',
  keterangan text NOT NULL,
  created_at timestamp NULL,
  updated_at timestamp NULL,
  UNIQUE KEY statuses_akun_id_product_id_unique (akun_id, product_id),
  CONSTRAINT statuses_akun_id_foreign FOREIGN KEY (akun_id) REFERENCES akuns (id) ON DELETE CASCADE,
  CONSTRAINT statuses_product_id_foreign FOREIGN KEY (product_id) REFERENCES products (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
INSERT INTO statuses VALUES
  (1, 1, 1, 'active', 'dari web', '2026-01-10 09:05:00', '2026-11-20 14:00:05'),
  (2, 2, 1, 'active', 'dari web', '2026-06-01 10:00:30', '2026-06-01 10:00:30'),
  (3, 5, 2, 'inactive', 'ditahan', '2026-11-01 00:10:00', '2026-11-05 09:00:00'),
  (4, 888, 1, 'active', 'akun hilang', '2026-04-01 00:00:00', NULL),
  (5, 4, NULL, 'expired', 'belum pernah', NULL, NULL);

CREATE TABLE data_penyewa_bots (
  id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
  status_id bigint unsigned NULL,
  akun_id bigint unsigned NULL,
  product_id bigint unsigned NULL,
  nama_grup varchar(255) NOT NULL,
  line_id varchar(255) NULL,
  mulai date NULL,
  habis datetime NULL,
  kode char(8) NOT NULL,
  created_at timestamp NULL,
  updated_at timestamp NULL,
  UNIQUE KEY data_penyewa_bots_kode_unique (kode),
  CONSTRAINT data_penyewa_bots_status_id_foreign FOREIGN KEY (status_id) REFERENCES statuses (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
INSERT INTO data_penyewa_bots VALUES
  -- Budi: a past rental, and the one that runs.
  (1, 1, 1, 1, 'Kopi Senja', 'Kopi.Senja', '2026-01-10', '2026-02-10 09:05:00', 'A0000001', '2026-01-10 09:05:00', NULL),
  (2, 1, 1, 1, 'Kopi Senja', 'kopi.senja', '2026-11-20', '2026-12-20 14:00:05', 'A0000002', '2026-11-20 14:00:05', NULL),
  -- Budi's second bot, on the same status as the first.
  (3, 1, 1, 1, 'Kopi Pagi', 'kopi pagi!', '2026-10-01', '2027-01-15 00:00:00', 'A0000003', '2026-10-01 00:00:00', NULL),
  -- Siti: over long ago, yet marked active.
  (4, 2, 2, 1, 'Siti', NULL, NULL, '2026-07-01 10:00:30', 'A0000004', '2026-06-01 10:00:30', NULL),
  -- Dewi: suspended while her time runs on.
  (5, 3, 5, 2, 'Dewi', '@dewi.resmi', '2026-11-01', '2026-12-31 00:10:00', 'A0000005', '2026-11-01 00:10:00', NULL),
  -- Ids that lead nowhere, dates that are none.
  (6, 4, 888, 1, 'Hilang', NULL, '2026-04-01', '2026-05-01 00:00:00', 'A0000006', '2026-04-01 00:00:00', NULL),
  (7, 77, 9, 1, 'Hadi', NULL, '0000-00-00', '2026-12-05 08:00:00', 'A0000007', NULL, NULL),
  (8, NULL, NULL, NULL, 'Entah', NULL, NULL, NULL, 'A0000008', NULL, NULL);
