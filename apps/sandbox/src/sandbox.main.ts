import { createSandbox } from './sandbox.js';
import { readSettings } from './settings.js';

const settings = readSettings();
if ('refused' in settings) {
  console.error(settings.refused);
  process.exit(1);
}

const sandbox = await createSandbox(settings.options).catch((error: Error) => {
  console.error(`The sandbox could not start: ${error.message}`);
  process.exit(1);
});

async function stop(): Promise<void> {
  await sandbox.close();
  process.exit(0);
}
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
process.send?.('ready');
