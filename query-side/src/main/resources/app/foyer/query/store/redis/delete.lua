-- Deletes keys of one generation of a bucket, unless it is live or built. KEYS: the bucket's life,
-- the keys. ARGV: the generation.
local life = redis.call('HMGET', KEYS[1], 'generation', 'building')
if not life[1] or life[1] == ARGV[1] or life[2] == ARGV[1] then
    return 0
end
for i = 2, #KEYS do
    redis.call('UNLINK', KEYS[i])
end
return 1
