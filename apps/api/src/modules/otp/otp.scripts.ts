/** Times are milliseconds by Redis' own clock; what a script decides, it decides alone (nothing runs beside it). */

/**
 * Refuses, or voids the code before and keeps the new one.
 *
 * Keys: code, cooldown, block of the network, block of the number, requests of the number, requests of the subscriber.
 * Arguments: hash, life of the code, cooldown, window of the limits, limit per number, limit per subscriber.
 */
export const ISSUE = `
local blocked = math.max(redis.call('PTTL', KEYS[3]), redis.call('PTTL', KEYS[4]))
if blocked > 0 then return {'blocked', blocked} end
local cooling = redis.call('PTTL', KEYS[2])
if cooling > 0 then return {'cooling', cooling} end
for i = 5, 6 do
  if tonumber(redis.call('GET', KEYS[i]) or '0') >= tonumber(ARGV[i]) then
    return {'limited', redis.call('PTTL', KEYS[i])}
  end
end
for i = 5, 6 do
  if redis.call('INCR', KEYS[i]) == 1 then redis.call('PEXPIRE', KEYS[i], ARGV[4]) end
end
redis.call('SET', KEYS[2], '1', 'PX', ARGV[3])
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], 'hash', ARGV[1], 'tries', '0')
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return {'issued', 0}
`;

/**
 * Uses the code up when the hash is right; otherwise counts the wrong entry, and blocks when it was one too many.
 *
 * Keys: code, block of the network, block of the number, wrong entries of the number.
 * Arguments: hash, wrong entries that a code allows, life of a block, window of wrong entries, wrong entries that
 * a number allows in it.
 */
export const VERIFY = `
local blocked = math.max(redis.call('PTTL', KEYS[2]), redis.call('PTTL', KEYS[3]))
if blocked > 0 then return {'blocked', blocked} end
local hash = redis.call('HGET', KEYS[1], 'hash')
if not hash then return {'lapsed', 0} end
if hash == ARGV[1] then
  redis.call('DEL', KEYS[1])
  return {'right', 0}
end
local now = redis.call('TIME')
redis.call('ZADD', KEYS[4], now[1] * 1000 + math.floor(now[2] / 1000), now[1] .. '.' .. now[2])
redis.call('ZREMRANGEBYSCORE', KEYS[4], '-inf', now[1] * 1000 + math.floor(now[2] / 1000) - ARGV[4])
redis.call('PEXPIRE', KEYS[4], ARGV[4])
local tries = redis.call('HINCRBY', KEYS[1], 'tries', 1)
local everywhere = redis.call('ZCARD', KEYS[4]) >= tonumber(ARGV[5])
if everywhere then redis.call('SET', KEYS[3], '1', 'PX', ARGV[3]) end
if tries < tonumber(ARGV[2]) and not everywhere then return {'wrong', ARGV[2] - tries} end
redis.call('DEL', KEYS[1])
redis.call('SET', KEYS[2], '1', 'PX', ARGV[3])
return {'blocked', tonumber(ARGV[3])}
`;
