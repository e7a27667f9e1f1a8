-- Drops all home timelines of a bucket: KEYS[1] is the set of who has one, ARGV[1] the prefix of the
-- bucket's keys.
for _, member in ipairs(redis.call('SMEMBERS', KEYS[1])) do
    redis.call('UNLINK', ARGV[1] .. 'home:' .. member)
end
redis.call('DEL', KEYS[1])
return 1
