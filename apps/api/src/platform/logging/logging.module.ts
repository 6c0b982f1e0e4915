import { LoggerModule } from 'nestjs-pino';
import { AppConfig } from '../config/app.config.js';

/** Nothing of these ever reaches a log line: what drivers and clients put into their errors. */
const REDACTED = [
  'err.config',
  'err.rawHttpClientData',
  'err.query',
  'err.parameters',
  'err.driverError.sql',
  'err.sql',
];

/** Structured lines on standard output. Requests have their own, see `request-log.ts`. */
export const LoggingModule = LoggerModule.forRootAsync({
  inject: [AppConfig],
  useFactory: ({ logLevel }: AppConfig) => ({
    pinoHttp: {
      level: logLevel,
      redact: { paths: REDACTED, remove: true },
      autoLogging: false,
      serializers: { req: () => undefined, res: () => undefined },
    },
  }),
});
