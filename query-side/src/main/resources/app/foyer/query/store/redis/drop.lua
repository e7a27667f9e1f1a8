-- Gives up the generation of a bucket that is built. KEYS: the bucket's life. ARGV: what stands for
-- the bucket in names, the epoch of the live one, now (epoch ms).
local life = redis.call('HMGET', KEYS[1], 'generation', 'building')
if not life[1] or not life[2] then
    return 0
end
if redis.call('HGET', life[1] .. ':' .. ARGV[1] .. ':bucket', 'epoch') ~= ARGV[2] then
    return 0
end
redis.call('HSET', KEYS[1], 'left-at', ARGV[3])
redis.call('HDEL', KEYS[1], 'building', 'begun-at', 'begun-from')
return 1
