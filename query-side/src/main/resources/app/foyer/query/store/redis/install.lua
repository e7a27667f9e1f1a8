-- Puts a regenerated home timeline in place, if it is still exact. KEYS: the bucket's hash, the
-- home timeline, the member's card, the set of homes, the catalogue, the set of large sources, the
-- bucket's life. ARGV: the generation that all of these are of, member, when the sources changed, the
-- lowest and the highest position that the bucket may be at, how many large sources there may be,
-- entries a home holds, seconds to keep it, then id and position of each entry, the newest first.
if redis.call('HGET', KEYS[7], 'generation') ~= ARGV[1] then
    return 0
end
local position = tonumber(redis.call('HGET', KEYS[1], 'position') or '0')
if position < tonumber(ARGV[4]) or position > tonumber(ARGV[5]) then
    return 0
end
if (redis.call('HGET', KEYS[3], 'relations-changed') or '0') ~= ARGV[3] then
    return 0
end
if redis.call('SCARD', KEYS[6]) ~= tonumber(ARGV[6]) then
    return 0
end
if redis.call('EXISTS', KEYS[2]) == 0 then
    local max, count = tonumber(ARGV[7]), 0
    for i = 9, #ARGV, 2 do
        if tonumber(ARGV[i + 1]) <= position and count < max then
            redis.call('RPUSH', KEYS[2], ARGV[i])
            count = count + 1
        end
    end
    if count < max then
        redis.call('RPUSH', KEYS[2], '0')
    end
    if redis.call('SADD', KEYS[4], ARGV[2]) == 1 and redis.call('SCARD', KEYS[4]) == 1 then
        -- The first. If it is catalogued already, all others that had one were lost.
        if redis.call('SADD', KEYS[5], 'homes') == 0 then
            redis.call('HINCRBY', KEYS[1], 'lost', 1)
        end
    end
end
redis.call('EXPIRE', KEYS[2], ARGV[8])
return 1
