import type { IncomingMessage, ServerResponse } from 'node:http';
import { LoggerModule } from 'nestjs-pino';
import { AppConfig } from '../config/app.config.js';

/** Nothing of these ever reaches a log line; bodies and queries are not logged at all. */
const REDACTED = [
  'req.headers.authorization',
  'req.headers.cookie',
  'req.headers["x-api-token"]',
  'req.headers["x-whatsapp-token"]',
  'res.headers["set-cookie"]',
  'err.config',
  'err.rawHttpClientData',
  'err.query',
  'err.parameters',
  'err.driverError.sql',
  'err.sql',
];

const pathOf = (url: string | undefined) => (url ?? '').split('?')[0]?.replace(/(\/renew\/)[^/]+/, '$1…');

/** Structured lines on standard output, one per request, with its id. */
export const LoggingModule = LoggerModule.forRootAsync({
  inject: [AppConfig],
  useFactory: (config: AppConfig) => ({
    pinoHttp: {
      level: config.logLevel,
      redact: { paths: REDACTED, remove: true },
      serializers: {
        req: (req: IncomingMessage & { id: unknown }) => ({
          id: req.id,
          method: req.method,
          path: pathOf(req.url),
        }),
        res: (res: ServerResponse) => ({ status: res.statusCode }),
      },
      autoLogging: {
        ignore: (req: IncomingMessage) => /^\/(healthz|readyz|metrics|assets\/)/.test(req.url ?? ''),
      },
    },
  }),
});
