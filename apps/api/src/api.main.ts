import 'reflect-metadata';
import { ApiModule } from './api.module.js';
import { AppConfig } from './platform/config/app.config.js';
import { runDoor } from './platform/door.js';
import { createHttpApp } from './platform/http/http-app.js';
import { servePages } from './platform/http/pages.js';

await runDoor(async () => {
  const app = await createHttpApp(ApiModule);
  const config = app.get(AppConfig);
  if (!config.isProduction) await servePages(app);
  await app.listen(config.port, '0.0.0.0');
});
