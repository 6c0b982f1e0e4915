import type { Running } from './a-sandbox.js';

/** Calls the control API of a sandbox; answers the status and what the JSON said. */
export const controlApi =
  (running: () => Running) =>
  async (method: string, path: string, body?: object, headers: Record<string, string> = {}) => {
    const json = body
      ? { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...headers } }
      : { headers };
    const response = await fetch(`${running().sandbox.url}/control${path}`, { method, ...json });
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : undefined) as Record<string, never> };
  };
