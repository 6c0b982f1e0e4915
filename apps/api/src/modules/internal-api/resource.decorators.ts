import { applyDecorators, Controller, type Type } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Answers } from '../../platform/http/answers.js';
import { ForSystems, ForToken } from '../auth/for-token.decorator.js';
import type { ApiScope } from '../auth/domain/api-scopes.js';

export const PREFIX = 'api/everything';

/** How a resource is called in sentences. */
export interface ResourceNames {
  /** In paths and scopes. */
  path: ResourcePath;
  one: string;
  many: string;
}

type ResourcePath = ApiScope extends `${infer Path}:${string}` ? Path : never;
type WritablePath = Exclude<ResourcePath, 'payment-transactions'>;

const ID = ApiParam({ name: 'id', schema: { type: 'integer', minimum: 1 }, example: 1 });
const KNOWN = ApiHeader({
  name: 'If-None-Match',
  required: false,
  description: 'The `ETag` of the answer that you have; 304 when it is still the same',
  schema: { type: 'string' },
});
const UNCHANGED = ApiResponse({ status: 304, description: 'As you have it' });
const KEY = ApiHeader({
  name: 'Idempotency-Key',
  required: false,
  description: 'Your name for this attempt, at most 64 characters: the same one again makes no second thing',
  schema: { type: 'string', minLength: 1, maxLength: 64, pattern: '^[\\x21-\\x7e]+$' },
});

/** A controller of the internal API: its routes are for nobody before they say which scope they want. */
export const EverythingController = (path: string) =>
  applyDecorators(ApiTags(path), ForSystems(), Controller(`${PREFIX}/${path}`));

/** The routes of one resource, as they are answered and described. */
export class ResourceRoutes {
  constructor(
    private readonly names: ResourceNames,
    private readonly model: Type,
  ) {}

  readonly list = (): MethodDecorator =>
    this.route('read', {
      summary: `${this.names.many}, whole or in parts`,
      status: 200,
      message: listed(this.names),
      shape: 'whole',
      prepared: true,
      more: [KNOWN, UNCHANGED],
    });

  readonly show = (): MethodDecorator =>
    this.route('read', {
      summary: `One ${lower(this.names.one)}`,
      status: 200,
      message: shown(this.names),
      prepared: true,
      more: [ID, KNOWN, UNCHANGED],
    });

  readonly create = (description?: string): MethodDecorator =>
    this.route('write', {
      summary: `A new ${lower(this.names.one)}`,
      description,
      status: 201,
      message: `${this.names.one} created successfully.`,
      more: [KEY],
    });

  readonly update = (description = 'Fields that are absent stay as they are.'): MethodDecorator =>
    this.route('write', {
      summary: `Change one ${lower(this.names.one)}`,
      description,
      status: 200,
      message: `${this.names.one} updated successfully.`,
      more: [ID],
    });

  readonly remove = (description: string): MethodDecorator =>
    this.route('write', {
      summary: `Delete one ${lower(this.names.one)}`,
      description,
      status: 200,
      message: `${this.names.one} deleted successfully.`,
      shape: 'maybe',
      more: [ID],
    });

  private route(kind: 'read' | 'write', { summary, description, more, ...answer }: Route): MethodDecorator {
    const scope = `${this.names.path}:${kind}` as `${WritablePath}:read` | `${WritablePath}:write`;
    return applyDecorators(
      ForToken(scope),
      ApiOperation({ summary, ...(description ? { description } : {}) }),
      Answers(this.model, answer),
      ...more,
    );
  }
}

interface Route {
  summary: string;
  description?: string | undefined;
  status: number;
  message: string;
  shape?: 'one' | 'whole' | 'maybe';
  prepared?: true;
  more: MethodDecorator[];
}

export const listed = ({ many }: ResourceNames) => `${many} retrieved successfully.`;
export const shown = ({ one }: ResourceNames) => `${one} retrieved successfully.`;
export const deleted = ({ one }: ResourceNames) => `${one} deleted successfully.`;

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
