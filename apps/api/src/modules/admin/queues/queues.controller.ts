import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../platform/audit/audit-log.js';
import { CurrentActor } from '../../../platform/audit/actor.decorator.js';
import { Answers } from '../../../platform/http/answers.js';
import { ChoiceField } from '../../../platform/http/fields.js';
import {
  JOB_STATES,
  type JobState,
  type JobView,
  type QueueFigures,
} from '../../../platform/queue/queues.js';
import { ForRoles } from '../../../platform/security/access.decorators.js';
import { ROLES } from '../../../platform/security/roles.js';
import { AdminQueues } from './queues.service.js';

export class QueueAnswer {
  @ApiProperty({ example: 'payment-notifications' }) name: string;
  @ApiProperty() waiting: number;
  @ApiProperty() active: number;
  @ApiProperty() delayed: number;
  @ApiProperty() failed: number;

  static of({ name, waiting, active, delayed, failed }: QueueFigures): QueueAnswer {
    return { name, waiting, active, delayed, failed };
  }
}

export class JobAnswer {
  @ApiProperty() id: string;
  @ApiProperty({ enum: JOB_STATES }) state: JobState;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Of the row that it rings for' }) row_id:
    number | null;
  @ApiProperty() tries: number;
  @ApiProperty({ type: 'string', nullable: true }) reason: string | null;
  @ApiProperty({ type: 'string', format: 'date-time' }) added_at: Date;

  static of({ id, state, rowId, tries, reason, addedAt }: JobView): JobAnswer {
    return { id, state, row_id: rowId, tries, reason, added_at: addedAt };
  }
}

export class JobsQuery {
  @ChoiceField(JOB_STATES) state: JobState;
}

@ApiTags('admin')
@ApiBearerAuth()
@Controller('api/admin/queues')
export class QueuesController {
  constructor(private readonly queues: AdminQueues) {}

  @Get()
  @ForRoles(...ROLES)
  @Answers(QueueAnswer, { message: 'Queues retrieved successfully.', shape: 'list' })
  async list(): Promise<QueueAnswer[]> {
    return (await this.queues.figures()).map((each) => QueueAnswer.of(each));
  }

  @Get(':name/jobs')
  @ForRoles(...ROLES)
  @Answers(JobAnswer, { message: 'Jobs retrieved successfully.', shape: 'list' })
  async jobs(@Param('name') name: string, @Query() { state }: JobsQuery): Promise<JobAnswer[]> {
    return (await this.queues.jobs(name, state)).map((each) => JobAnswer.of(each));
  }

  @Post(':name/jobs/:job/retry')
  @ForRoles('owner', 'operator')
  @Answers(null, { message: 'Job retried.' })
  async retry(
    @CurrentActor() actor: Actor,
    @Param('name') name: string,
    @Param('job') job: string,
  ): Promise<void> {
    await this.queues.retry(name, job, actor);
  }

  @Post(':name/jobs/:job/discard')
  @ForRoles('owner', 'operator')
  @Answers(null, { message: 'Job discarded.' })
  async discard(
    @CurrentActor() actor: Actor,
    @Param('name') name: string,
    @Param('job') job: string,
  ): Promise<void> {
    await this.queues.discard(name, job, actor);
  }
}
