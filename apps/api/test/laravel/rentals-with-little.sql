-- Rentals as a hasty application keeps them: narrow ids, text for everything, no keys, no timestamps, another collation.
SET FOREIGN_KEY_CHECKS = 0, sql_mode = '';

CREATE TABLE statuses (
  id int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
  akun_id int unsigned NOT NULL,
  status varchar(255) NOT NULL,
  habis varchar(50) NULL,
  UNIQUE KEY statuses_akun_id_unique (akun_id)
) ENGINE = MyISAM DEFAULT CHARSET = latin1;
INSERT INTO statuses VALUES
  (1, 1, 'Aktif', NULL),
  (2, 2, 'Tidak Aktif', NULL),
  (3, 7, 'Aktif', '10 Desember 2026');

CREATE TABLE data_penyewa_bots (
  id int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
  akun_id varchar(20) NULL,
  nama varchar(255) NOT NULL,
  harga int NOT NULL,
  habis varchar(50) NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_general_ci;
INSERT INTO data_penyewa_bots VALUES
  (1, '1', 'Budi', 50000, '20-12-2026 14:00'),
  (2, '2', 'Siti', 50000, '2026-07-01'),
  (3, '5', 'Dewi', 150000, '31/12/2026'),
  (4, 'abc', 'Entah', 50000, 'permanen'),
  (5, '9', 'Hadi', 50000, '2026-12-05 08:00:00');
