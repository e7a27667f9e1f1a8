-- Drops all home timelines of a bucket. KEYS: the set of who has one, the catalogue. ARGV: the prefix
-- of the bucket's keys.
for _, member in ipairs(redis.call('SMEMBERS', KEYS[1])) do
    redis.call('UNLINK', ARGV[1] .. 'home:' .. member)
end
redis.call('DEL', KEYS[1])
redis.call('SREM', KEYS[2], 'homes')
return 1
