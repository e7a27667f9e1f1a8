-- Drops some home timelines of a bucket. KEYS: the set of who has one, the catalogue. ARGV: the prefix
-- of the bucket's keys, how many at most. Answers how many there still are.
for _, member in ipairs(redis.call('SPOP', KEYS[1], ARGV[2])) do
    redis.call('UNLINK', ARGV[1] .. 'home:' .. member)
end
local left = redis.call('SCARD', KEYS[1])
if left == 0 then
    redis.call('SREM', KEYS[2], 'homes')
end
return left
