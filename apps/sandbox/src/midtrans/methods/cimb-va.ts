import { virtualAccount } from './virtual-account.js';

export const cimbVa = virtualAccount({ bank: 'cimb', name: 'CIMB Niaga', prefix: '2810', length: 16 });
