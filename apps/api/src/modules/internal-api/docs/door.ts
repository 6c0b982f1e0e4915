import { STYLE } from './style.js';

/** What a browser is shown that has neither token nor login: it asks for one, and tells nothing. */
export const DOOR = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>TeamAnuBot: internal API</title>
<style>${STYLE}</style>
<script src="/api/everything/docs/door.js" defer></script>
</head>
<body>
<main>
<form>
<h1>Internal API</h1>
<p>Whoever is logged in to the console is let in; everybody else needs a token.</p>
<label for="token">x-api-token</label>
<input id="token" type="password" autocomplete="off" required>
<button>Show</button>
<p role="alert"></p>
</form>
</main>
</body>
</html>
`;

/** Fetches the page with the console's login or with the token that is typed; keeps neither. */
export const DOOR_SCRIPT = `const refusals = {
  401: 'This token was not accepted.',
  429: 'Too many wrong tokens came from here. Try again in a minute.',
};
const say = (words) => { document.querySelector('[role=alert]').textContent = words; };
const ask = async (headers) => {
  const answer = await fetch('/api/everything/docs', { headers: { ...headers, accept: 'text/html' } });
  if (!answer.ok) return answer.status;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  document.replaceChild(document.adoptNode(page.documentElement), document.documentElement);
  const heading = document.querySelector('h1');
  heading.tabIndex = -1;
  heading.focus();
  return answer.status;
};
const askAsAdministrator = async () => {
  const answer = await fetch('/api/admin/auth/refresh', { method: 'POST' });
  if (!answer.ok) return;
  const { data } = await answer.json();
  await ask({ authorization: 'Bearer ' + data.access_token });
};
document.querySelector('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const token = document.querySelector('input').value;
  say('');
  const status = await ask({ 'x-api-token': token }).catch(() => 0);
  if (status !== 200) say(refusals[status] ?? 'This cannot be shown right now. Try again in a moment.');
});
askAsAdministrator().catch(() => undefined);
`;
