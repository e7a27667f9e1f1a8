-- How many of some keys of a bucket are catalogued, and gone; the bucket is told. KEYS: the bucket's
-- hash. ARGV: prefix of the bucket's keys, then the names without it.
if not redis.call('HGET', KEYS[1], 'position') then
    return 0
end
local prefix = ARGV[1]
local catalogue = prefix .. 'catalogue'
local lost = 0
for i = 2, #ARGV do
    local name = ARGV[i]
    local named = redis.call('SISMEMBER', catalogue, name) == 1
    if name == 'catalogue' then
        -- It names itself from the beginning.
        lost = lost + (named and 0 or 1)
    elseif named and redis.call('EXISTS', prefix .. name) == 0 then
        lost = lost + 1
    end
end
local known = tonumber(redis.call('HGET', KEYS[1], 'lost') or '0')
if lost > known then
    redis.call('HSET', KEYS[1], 'lost', lost)
end
return lost
