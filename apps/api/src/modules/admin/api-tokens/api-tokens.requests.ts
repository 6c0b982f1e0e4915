import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, ValidateBy } from 'class-validator';
import { compose, MomentField, TextField } from '../../../platform/http/fields.js';
import type { ApiTokenWish } from '../../auth/api-tokens.service.js';
import { isAddressOrNetwork } from '../../auth/domain/address-list.js';
import { API_SCOPES, type ApiScope } from '../../auth/domain/api-scopes.js';

const MOST_ADDRESSES = 50;

const EachAddress = () =>
  ValidateBy(
    {
      name: 'address',
      validator: { validate: (value: unknown) => typeof value === 'string' && isAddressOrNetwork(value) },
    },
    { each: true, message: 'address' },
  );

export class NewApiTokenRequest {
  @TextField({ max: 100, example: 'Bot runtime' }) name: string;

  @ApiProperty({ enum: API_SCOPES, isArray: true })
  @ArrayUnique({ message: `one_of:${API_SCOPES.join(', ')}` })
  @IsIn(API_SCOPES as unknown as string[], { each: true, message: `one_of:${API_SCOPES.join(', ')}` })
  @ArrayMinSize(1, { message: 'required' })
  @IsArray({ message: 'required' })
  scopes: ApiScope[];

  @compose(
    { optional: true, description: 'From where it may be used; absent or empty: from anywhere' },
    { type: 'array', items: { type: 'string', example: '203.0.113.0/24' }, maxItems: MOST_ADDRESSES },
    [
      ArrayMaxSize(MOST_ADDRESSES, { message: `max:${MOST_ADDRESSES}` }),
      EachAddress(),
      IsArray({ message: 'address' }),
    ],
  )
  ip_list?: string[] | null;

  @MomentField({ optional: true, description: 'Absent: never' }) expires_at?: string | null;

  get wish(): ApiTokenWish {
    const { name, scopes, ip_list, expires_at } = this;
    return { name, scopes, ipList: ip_list ?? [], expiresAt: expires_at ? new Date(expires_at) : null };
  }
}
