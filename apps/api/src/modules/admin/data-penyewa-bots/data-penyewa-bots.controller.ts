import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Answers, type Page } from '../../../platform/http/answers.js';
import { ForRoles } from '../../../platform/security/access.decorators.js';
import { type AdminPrincipal, CurrentPrincipal } from '../../../platform/security/principal.js';
import { ROLES } from '../../../platform/security/roles.js';
import { AdminRentalAnswer } from './data-penyewa-bots.answers.js';
import { DataPenyewaBotsQuery } from './data-penyewa-bots.query.js';
import { DataPenyewaBots } from './data-penyewa-bots.service.js';

@ApiTags('admin')
@ApiBearerAuth()
@Controller('api/admin/data-penyewa-bots')
export class DataPenyewaBotsController {
  constructor(private readonly rentals: DataPenyewaBots) {}

  @Get()
  @ForRoles(...ROLES)
  @Answers(AdminRentalAnswer, { message: 'Data penyewa bots retrieved successfully.', shape: 'page' })
  async list(
    @CurrentPrincipal() { role }: AdminPrincipal,
    @Query() query: DataPenyewaBotsQuery,
  ): Promise<Page<AdminRentalAnswer>> {
    const listed = await this.rentals.list(query.wanted, query.part);
    return query.listed(listed, (row) => AdminRentalAnswer.of(row, role));
  }
}
