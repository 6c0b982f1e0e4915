import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateInvoices1764000000036 implements MigrationInterface {
  readonly name = 'CreateInvoices1764000000036';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE invoices (
        id bigint unsigned NOT NULL AUTO_INCREMENT,
        payment_transaction_id bigint unsigned NOT NULL,
        year smallint unsigned NOT NULL,
        number int unsigned NOT NULL,
        issuer_name varchar(255) NOT NULL,
        issuer_address varchar(500) NOT NULL,
        issuer_tax_id varchar(64) NOT NULL,
        customer_name varchar(255) NOT NULL,
        customer_email varchar(255) NOT NULL,
        order_id varchar(255) NOT NULL,
        product_name varchar(255) NOT NULL,
        bot_type varchar(16) NOT NULL,
        line_id varchar(21) NOT NULL,
        quantity smallint unsigned NOT NULL,
        duration_count smallint unsigned NOT NULL,
        duration_unit varchar(8) NOT NULL,
        unit_price decimal(10,2) NOT NULL,
        amount decimal(10,2) NOT NULL,
        payment_type varchar(32) NULL,
        paid_at datetime(3) NOT NULL,
        issued_at datetime(3) NOT NULL,
        CONSTRAINT invoices_pk PRIMARY KEY (id),
        CONSTRAINT invoices_number_unique UNIQUE (year, number),
        CONSTRAINT invoices_order_unique UNIQUE (payment_transaction_id),
        CONSTRAINT invoices_order_fk FOREIGN KEY (payment_transaction_id) REFERENCES payment_transactions (id)
      ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE invoices');
  }
}
