-- Gives up the generation of a bucket that is built, if none is wanted. KEYS: the bucket's life. ARGV:
-- now (epoch ms).
local life = redis.call('HMGET', KEYS[1], 'building', 'wanted')
if not life[1] or life[2] then
    return 0
end
redis.call('HSET', KEYS[1], 'left-at', ARGV[1])
redis.call('HDEL', KEYS[1], 'building', 'begun-at', 'begun-from')
return 1
