import { Controller, Get, Header, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../../../platform/security/access.decorators.js';
import { ForSystems, ForTokenOrAdmin } from '../../auth/for-token.decorator.js';
import { PREFIX } from '../resource.decorators.js';
import { DOOR_SCRIPT } from './door.js';
import { DoorFilter } from './door.filter.js';
import { EverythingDocs } from './everything-document.js';

/** The internal API explained, to programs and to people. */
@ApiExcludeController()
@ForSystems()
@Controller(PREFIX)
export class DocsController {
  constructor(private readonly docs: EverythingDocs) {}

  @Get('openapi.json')
  @ForTokenOrAdmin()
  @Header('Content-Type', 'application/json; charset=utf-8')
  document(): string {
    return this.docs.document;
  }

  @Get('docs')
  @ForTokenOrAdmin()
  @UseFilters(DoorFilter)
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(): string {
    return this.docs.page;
  }

  @Get('docs/door.js')
  @Public()
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  door(): string {
    return DOOR_SCRIPT;
  }
}
