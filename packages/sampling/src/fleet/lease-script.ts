/**
 * The exchange as one atomic script. Redis's own time decides which window it is, so that clocks of processes need not
 * agree; a repeated id is answered again without being debited again. Amounts are whole numbers, demand is in
 * thousandths. KEYS: state (hash: used, demand, one field per process), seen (sorted set: process by last time).
 */
export const leaseScript = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local process, id = ARGV[1], ARGV[2]
local first, last, limit = tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local wanted, returned, owed, demand = tonumber(ARGV[6]), tonumber(ARGV[7]), tonumber(ARGV[8]), tonumber(ARGV[9])
if now < first or now >= last then return {now, 0, 0, 0, 0} end
local state, seen = KEYS[1], KEYS[2]
for _, silent in ipairs(redis.call('ZRANGEBYSCORE', seen, '-inf', now - tonumber(ARGV[10]), 'LIMIT', 0, 16)) do
  local entry = redis.call('HGET', state, 'p:' .. silent)
  if entry then redis.call('HINCRBY', state, 'demand', '-' .. string.match(entry, '%d+$')) end
  redis.call('HDEL', state, 'p:' .. silent)
  redis.call('ZREM', seen, silent)
end
local knownId, granted, knownDemand = '', 0, 0
local entry = redis.call('HGET', state, 'p:' .. process)
if entry then
  knownId, granted, knownDemand = string.match(entry, '^(%d+) (%d+) (%d+)$')
  granted, knownDemand = tonumber(granted), tonumber(knownDemand)
end
redis.call('ZADD', seen, now, process)
local processes = redis.call('ZCARD', seen)
local used = tonumber(redis.call('HGET', state, 'used') or '0')
if knownId ~= id then
  used = math.max(0, used + owed - returned)
  local left = math.max(0, limit - used)
  granted = math.max(0, math.min(wanted, left, math.ceil(left / (2 * processes))))
  used = used + granted
  redis.call('HSET', state, 'used', string.format('%.0f', used))
end
local total = redis.call('HINCRBY', state, 'demand', string.format('%.0f', demand - knownDemand))
redis.call('HSET', state, 'p:' .. process, string.format('%s %.0f %.0f', id, granted, demand))
redis.call('PEXPIREAT', state, last + 60000)
redis.call('PEXPIREAT', seen, last + 60000)
return {now, granted, math.max(0, limit - used), total, processes}
`;
