import { Controller, Delete, Get, Header, Put, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor } from '../../platform/audit/actor.decorator.js';
import type { Actor } from '../../platform/audit/audit-log.js';
import { Answers } from '../../platform/http/answers.js';
import { LimitPerAddress } from '../../platform/http/rate-limit.js';
import { TextParam } from '../../platform/http/text-param.js';
import { TakesFile, UploadedFile } from '../../platform/http/upload.js';
import { ForRoles, Public } from '../../platform/security/access.decorators.js';
import { CurrentPrincipal, type Principal } from '../../platform/security/principal.js';
import { ROLES } from '../../platform/security/roles.js';
import { AdminLogin } from './admin-login.js';
import { UserAnswer } from './auth.answers.js';
import { Avatars } from './avatars.service.js';

/** Pictures of administrators: one's own is set here, anybody's is fetched by its hash. */
@ApiTags('admin')
@Controller('api/admin')
export class AvatarController {
  constructor(
    private readonly avatars: Avatars,
    private readonly admins: AdminLogin,
  ) {}

  /** A PNG, JPEG or WebP of at most 2 MB; kept as a square of our own making. */
  @Put('me/avatar')
  @ApiBearerAuth()
  @ForRoles(...ROLES)
  @TakesFile('avatar')
  @LimitPerAddress({ name: 'avatar', points: 20, seconds: 3600 })
  @Answers(UserAnswer, { message: 'Avatar updated successfully.' })
  async set(
    @CurrentPrincipal() { subjectId }: Principal,
    @UploadedFile('avatar') bytes: Buffer,
    @CurrentActor() actor: Actor,
  ): Promise<UserAnswer> {
    await this.avatars.set(subjectId, bytes, actor);
    return UserAnswer.of(await this.admins.whoIs(subjectId));
  }

  @Delete('me/avatar')
  @ApiBearerAuth()
  @ForRoles(...ROLES)
  @Answers(UserAnswer, { message: 'Avatar removed successfully.' })
  async remove(
    @CurrentPrincipal() { subjectId }: Principal,
    @CurrentActor() actor: Actor,
  ): Promise<UserAnswer> {
    await this.avatars.remove(subjectId, actor);
    return UserAnswer.of(await this.admins.whoIs(subjectId));
  }

  /** For `img`, which brings no token: who knows the hash has seen the picture. It never changes under its name. */
  @Get('avatars/:hash')
  @Public()
  @ApiParam({ name: 'hash', type: 'string' })
  @ApiProduces('image/webp')
  @Header('Cache-Control', 'public, max-age=31536000, immutable')
  async image(@TextParam('hash') hash: string, @Res() reply: FastifyReply): Promise<void> {
    const image = await this.avatars.imageOf(hash);
    await reply.type('image/webp').send(image);
  }
}
