import { SecretVariables } from '../../src/integrations/whatsapp/secret-variables.js';
import { WhatsappMessageEntity } from '../../src/integrations/whatsapp/whatsapp-message.entity.js';
import { Database } from '../../src/platform/database/database.js';

interface Container {
  get<T>(token: new (...dependencies: never[]) => T): T;
}

/** The code in the newest message to a number, read where the worker would find it. */
export async function codeSentTo(app: Container, number: string): Promise<string> {
  const message = await app
    .get(Database)
    .on()
    .getRepository(WhatsappMessageEntity)
    .findOne({ where: { number }, order: { id: 'DESC' } });
  const secrets = message ? await app.get(SecretVariables).get(message.id) : undefined;
  if (secrets?.code === undefined) throw new Error(`No code waits for ${number}`);
  return secrets.code;
}

/** Six digits that are not the code. */
export function wrongFor(code: string, offset = 1): string {
  return String((Number(code) + offset) % 1_000_000).padStart(6, '0');
}
