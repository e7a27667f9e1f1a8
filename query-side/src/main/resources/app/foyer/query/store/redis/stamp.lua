-- Lets only batches of an epoch write to a bucket. KEYS: the bucket's life. ARGV: what stands for
-- the bucket in names, the epoch. Answers the generation that is live; 0 if nothing was changed.
-- A generation whose own hash was lost is not gone on with, since its keys are still there: another
-- is begun.
local life = redis.call('HMGET', KEYS[1], 'generation', 'stamped', 'last')
local live = life[1]
if not live then
    return 0
end
local function hash(generation)
    return generation .. ':' .. ARGV[1] .. ':bucket'
end
local epoch = redis.call('HGET', hash(live), 'epoch')
if epoch and tonumber(epoch) >= tonumber(ARGV[2]) then
    return 0
end
if not epoch and life[2] == live then
    live = string.format('%d', math.max(tonumber(live), tonumber(life[3] or '0')) + 1)
    redis.call('HSET', KEYS[1], 'generation', live, 'last', live, 'left-at', '0')
    redis.call('HDEL', KEYS[1], 'building', 'wanted', 'begun-at', 'begun-from')
end
redis.call('HSET', KEYS[1], 'stamped', live)
redis.call('HSET', hash(live), 'epoch', ARGV[2])
return tonumber(live)
