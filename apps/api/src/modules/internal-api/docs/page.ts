import type { EverythingDocument, Operation } from './describe-everything.js';
import { resolve, type Schema, type Schemas } from './examples.js';
import { STYLE } from './style.js';

const JSON_TYPE = 'application/json';

/** The document as a page that needs nothing else: no script, no other file, no other host. */
export function pageOf(document: EverythingDocument): string {
  const { info, tags } = document;
  const nav = tags.map(({ name }) => `<li><a href="#${name}">${text(name)}</a></li>`).join('');
  const sections = tags.map((tag) => sectionOf(tag, document)).join('');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(info.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${text(info.title)}</h1><nav aria-label="Resources"><ul>${nav}</ul></nav></header>
<main>
<section aria-label="Introduction">${prose(info.description)}
<p>The same for programs: <code>/api/everything/openapi.json</code> (OpenAPI 3.1, with the token).</p>
</section>
${sections}
</main>
</body>
</html>
`;
}

function sectionOf(
  { name, description }: { name: string; description: string },
  document: EverythingDocument,
) {
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([, { tags }]) => tags.includes(name))
      .map(([method, operation]) => operationOf(method, path, operation, document.components.schemas)),
  );
  return `<section aria-labelledby="${name}"><h2 id="${name}">${text(name)}</h2><p>${inline(description)}</p>
${operations.join('')}</section>`;
}

function operationOf(method: string, path: string, operation: Operation, known: Schemas): string {
  const { summary, description, parameters = [], requestBody, responses } = operation;
  const body = requestBody?.content[JSON_TYPE];
  const scope = operation['x-scope'] ?? '';
  const call = `${method.toUpperCase()} ${path}`;
  return `<details id="${operation.operationId}"><summary><b class="${method}">${method.toUpperCase()}</b>
<code>${text(path)}</code> <span>${text(summary)}</span></summary>
<p>${inline(description ?? '')} Scope <code>${text(scope)}</code>.</p>
${
  parameters.length > 0
    ? tableOf(
        'Parameters',
        call,
        parameters.map((each) =>
          rowOf(each.name, each.schema, each.required === true, each.description, each.in),
        ),
      )
    : ''
}
${body ? fieldsOf(call, body.schema, known) + example('Example', body.example) : ''}
${Object.entries(responses).map(answerOf).join('')}</details>`;
}

function answerOf([status, { description, content }]: [string, Operation['responses'][string]]): string {
  const shown = content?.[JSON_TYPE]?.example;
  const heading = `${status} ${description}`;
  return shown === undefined ? `<p>${inline(heading)}</p>` : example(heading, shown);
}

function fieldsOf(call: string, schema: Schema, known: Schemas): string {
  const { properties = {}, required = [] } = resolve(schema, known);
  const rows = Object.entries(properties).map(([name, each]) =>
    rowOf(name, each, required.includes(name), each.description),
  );
  return tableOf('Body', call, rows);
}

function rowOf(name: string, schema: Schema, required: boolean, description = '', place = ''): string {
  const said = [place && place !== 'query' ? `In the ${place}.` : '', description].filter(Boolean).join(' ');
  return `<tr><th scope="row"><code>${text(name)}</code>${required ? ' <i>required</i>' : ''}</th><td>${text(kindOf(schema))}</td><td>${inline(said)}</td></tr>`;
}

function kindOf({ type, enum: choices, format, oneOf, minimum, maximum, maxLength }: Schema): string {
  if (choices) return choices.join(' | ');
  if (oneOf) return oneOf.map(kindOf).join(' or ');
  const bounds =
    maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? '' : ` ${minimum ?? ''}–${maximum}`;
  return (
    [type].flat().join(' or ') +
    (format ? ` (${format})` : '') +
    bounds +
    (maxLength ? ` ≤ ${maxLength}` : '')
  );
}

function tableOf(caption: string, call: string, rows: string[]): string {
  return `<div class="wide" tabindex="0" role="region" aria-label="${text(`${caption} of ${call}`)}"><table><caption>${text(caption)}</caption><tbody>${rows.join('')}</tbody></table></div>`;
}

function example(heading: string, value: unknown): string {
  return `<figure><figcaption>${inline(heading)}</figcaption><pre tabindex="0">${text(JSON.stringify(value, null, 2))}</pre></figure>`;
}

function prose(words: string): string {
  return words
    .split('\n\n')
    .map((paragraph) => `<p>${inline(paragraph)}</p>`)
    .join('\n');
}

/** Bold and code, as Markdown writes them. */
function inline(words: string): string {
  return text(words)
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/`([^`]+)`/g, '<code>$1</code>');
}

function text(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
