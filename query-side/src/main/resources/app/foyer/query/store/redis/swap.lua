-- Puts the generation of a bucket that was built in the place of the live one, which nobody writes
-- from then on. KEYS: the bucket's life. ARGV: what stands for the bucket in names, the epoch of
-- both, now (epoch ms). Answers the generation; 0 if it cannot take that place.
local life = redis.call('HMGET', KEYS[1], 'generation', 'building')
local live, building = life[1], life[2]
if not live or not building then
    return 0
end
local function hash(generation)
    return generation .. ':' .. ARGV[1] .. ':bucket'
end
local here = redis.call('HMGET', hash(live), 'position', 'epoch')
local there = redis.call('HMGET', hash(building), 'position', 'epoch', 'lost')
if here[2] ~= ARGV[2] or there[2] ~= ARGV[2] or there[3] then
    return 0
end
if tonumber(there[1] or '0') < tonumber(here[1] or '0') then
    return 0
end
redis.call('HDEL', hash(live), 'epoch')
redis.call('HSET', KEYS[1], 'generation', building, 'stamped', building,
    'left-at', ARGV[3])
redis.call('HDEL', KEYS[1], 'building', 'wanted', 'begun-at', 'begun-from')
return tonumber(building)
