import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Injectable } from '@nestjs/common';
import type { EverythingDocument } from './describe-everything.js';
import { pageOf } from './page.js';

const FILE = '@teamanubot/contracts/everything.openapi.json';

/** The committed document of the internal API, and the page that shows it; read when first asked for. */
@Injectable()
export class EverythingDocs {
  private source: string | undefined;
  private html: string | undefined;

  /** JSON. */
  get document(): string {
    return (this.source ??= readFileSync(createRequire(import.meta.url).resolve(FILE), 'utf8'));
  }

  /** HTML, whole by itself. */
  get page(): string {
    return (this.html ??= pageOf(JSON.parse(this.document) as EverythingDocument));
  }
}
