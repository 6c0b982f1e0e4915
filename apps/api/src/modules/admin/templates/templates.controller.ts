import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@teamanubot/phrases';
import { MessageTemplates } from '../../../integrations/whatsapp/message-templates.js';
import { TestMessage } from '../../../integrations/whatsapp/test-message.js';
import { CurrentActor } from '../../../platform/audit/actor.decorator.js';
import type { Actor } from '../../../platform/audit/audit-log.js';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentLocale } from '../../../platform/http/locale.js';
import { ForRoles } from '../../../platform/security/access.decorators.js';
import { ROLES } from '../../../platform/security/roles.js';
import { TemplateLanguage } from './template-key.js';
import { TemplateAnswer, TemplatePreviewsAnswer, TestMessageAnswer } from './templates.answers.js';
import {
  PreviewTemplateRequest,
  ResetTemplateQuery,
  SaveTemplateRequest,
  TestTemplateRequest,
} from './templates.requests.js';

const LANGUAGE = { name: 'language', schema: { type: 'string', enum: ['id', 'en'] } } as const;

/** The wordings of WhatsApp messages, each kind in both languages. */
@ApiTags('admin')
@ApiBearerAuth()
@Controller('api/admin/templates')
export class TemplatesController {
  constructor(
    private readonly templates: MessageTemplates,
    private readonly testing: TestMessage,
  ) {}

  @Get()
  @ForRoles(...ROLES)
  @Answers(TemplateAnswer, { message: 'Templates retrieved successfully.', shape: 'list' })
  async list(@CurrentLocale() locale: Locale): Promise<TemplateAnswer[]> {
    return (await this.templates.list()).map((template) => TemplateAnswer.of(template, locale));
  }

  @Get(':kind')
  @ForRoles(...ROLES)
  @Answers(TemplateAnswer, { message: 'Template retrieved successfully.', shape: 'list' })
  async show(@Param('kind') kind: string, @CurrentLocale() locale: Locale): Promise<TemplateAnswer[]> {
    return (await this.templates.ofKind(kind)).map((template) => TemplateAnswer.of(template, locale));
  }

  /** Changes nothing; a text that cannot be used has faults. */
  @Post(':kind/preview')
  @ForRoles('owner', 'operator')
  @Answers(TemplatePreviewsAnswer, { message: 'Template previewed successfully.' })
  async preview(
    @Param('kind') kind: string,
    @Body() { texts }: PreviewTemplateRequest,
    @CurrentLocale() locale: Locale,
  ): Promise<TemplatePreviewsAnswer> {
    return TemplatePreviewsAnswer.of(await this.templates.preview(kind, texts), locale);
  }

  /** To a phone, with made-up values. */
  @Post(':kind/test')
  @ForRoles('owner', 'operator')
  @Answers(TestMessageAnswer, { message: 'Test message queued successfully.', status: 202 })
  async test(
    @Param('kind') kind: string,
    @Body() { wish }: TestTemplateRequest,
    @CurrentActor() actor: Actor,
  ): Promise<TestMessageAnswer> {
    return { id: await this.testing.send({ kind, ...wish }, actor) };
  }

  @Put(':kind/:language')
  @ForRoles('owner', 'operator')
  @ApiParam(LANGUAGE)
  @Answers(TemplateAnswer, { message: 'Template saved successfully.' })
  async save(
    @Param('kind') kind: string,
    @TemplateLanguage() language: Locale,
    @Body() { text, updated_at: seenAt }: SaveTemplateRequest,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<TemplateAnswer> {
    return TemplateAnswer.of(await this.templates.save(kind, language, text, actor, seenAt), locale);
  }

  /** Back to the wording that is shipped. */
  @Delete(':kind/:language')
  @ForRoles('owner', 'operator')
  @ApiParam(LANGUAGE)
  @Answers(TemplateAnswer, { message: 'Template reset successfully.' })
  async reset(
    @Param('kind') kind: string,
    @TemplateLanguage() language: Locale,
    @Query() { seenAt }: ResetTemplateQuery,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<TemplateAnswer> {
    return TemplateAnswer.of(await this.templates.reset(kind, language, actor, seenAt), locale);
  }
}
