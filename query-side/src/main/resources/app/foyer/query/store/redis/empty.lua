-- Deletes keys of a bucket that is to be emptied. KEYS: the bucket's hash, then the keys. ARGV: epoch
-- of who does it. Without keys it is done, and the bucket can be written. 0 if another has taken it.
if redis.call('HGET', KEYS[1], 'epoch') ~= ARGV[1] or redis.call('HEXISTS', KEYS[1], 'reset') == 0 then
    return 0
end
for i = 2, #KEYS do
    redis.call('UNLINK', KEYS[i])
end
if #KEYS == 1 then
    redis.call('HDEL', KEYS[1], 'reset')
end
return 1
