-- Puts a regenerated home timeline in place, if it is still exact. KEYS: the bucket's hash, the
-- home timeline, the member's card, the set of homes. ARGV: member, when the sources changed, the
-- lowest and the highest position that the bucket may be at, entries a home holds, seconds to
-- keep it, then id and position of each entry, the newest first.
local position = tonumber(redis.call('HGET', KEYS[1], 'position') or '0')
if position < tonumber(ARGV[3]) or position > tonumber(ARGV[4]) then
    return 0
end
if redis.call('HEXISTS', KEYS[1], 'reset') == 1 then
    return 0
end
if (redis.call('HGET', KEYS[3], 'relations-changed') or '0') ~= ARGV[2] then
    return 0
end
if redis.call('EXISTS', KEYS[2]) == 0 then
    local max, count = tonumber(ARGV[5]), 0
    for i = 7, #ARGV, 2 do
        if tonumber(ARGV[i + 1]) <= position and count < max then
            redis.call('RPUSH', KEYS[2], ARGV[i])
            count = count + 1
        end
    end
    if count < max then
        redis.call('RPUSH', KEYS[2], '0')
    end
    redis.call('SADD', KEYS[4], ARGV[1])
end
redis.call('EXPIRE', KEYS[2], ARGV[6])
return 1
