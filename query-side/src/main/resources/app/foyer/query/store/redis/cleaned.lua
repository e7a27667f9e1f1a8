-- Notes that nothing of what was left is there any more. KEYS: the bucket's life. ARGV: since when
-- it was left (epoch ms).
if redis.call('HGET', KEYS[1], 'left-at') ~= ARGV[1] then
    return 0
end
redis.call('HDEL', KEYS[1], 'left-at')
return 1
