import 'reflect-metadata';
import { ENTITIES } from './entities.js';
import { AuthConfig } from './modules/auth/auth.config.js';
import { PasswordHasher } from './modules/auth/password-hasher.js';
import { InvoiceConfig } from './modules/subscription/invoice.config.js';
import { ClockConfig } from './platform/clock/clock.config.js';
import { clockOf } from './platform/clock/clock.module.js';
import { readTopic } from './platform/config/config.module.js';
import { environment } from './platform/config/environment.js';
import { DatabaseConfig } from './platform/database/database.config.js';
import { openDatabase } from './platform/database/open-database.js';
import { runDoor } from './platform/door.js';
import { DemoShop } from './seed/demo-shop.js';
import { SeedConfig } from './seed/seed.config.js';

await runDoor(async () => {
  const logins = readTopic(SeedConfig, environment);
  const issuer = readTopic(InvoiceConfig, environment);
  const hasher = new PasswordHasher(readTopic(AuthConfig, environment));
  const clock = clockOf(readTopic(ClockConfig, environment));
  const { database, close } = await openDatabase(readTopic(DatabaseConfig, environment), ENTITIES);
  const opened = await new DemoShop(database, hasher, clock, logins, issuer).open();
  await close();
  process.stdout.write(opened ? 'The demo shop is open.\n' : 'There is data already: nothing was added.\n');
});
