import 'reflect-metadata';
import { ApiModule } from './api.module.js';
import { AppConfig } from './platform/config/app.config.js';
import { readTopic } from './platform/config/config.module.js';
import { environment } from './platform/config/environment.js';
import { runDoor } from './platform/door.js';
import { createHttpApp } from './platform/http/http-app.js';
import { servePages } from './platform/http/pages.js';

await runDoor(async () => {
  const config = readTopic(AppConfig, environment);
  const app = await createHttpApp(ApiModule.from(environment), config.trustedProxies);
  if (!config.isProduction) await servePages(app);
  await app.listen(config.port, '0.0.0.0');
});
